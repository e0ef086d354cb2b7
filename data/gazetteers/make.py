#!/usr/bin/env python3
"""Makes provinces.tsv, districts.tsv and the commune files from their public sources.

    python3 data/gazetteers/make.py FOLDER

FOLDER holds the five tables named in README.md ("Where it comes from"). Tone marks are moved to
the place where newspapers write them (Hoà -> Hòa, Thuỷ -> Thủy). What no source says (aliases,
dates, renamed units) stands below and in older-districts.tsv. Same input, same bytes.
"""
import os
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
LAST_DAY_OF_DISTRICTS = "2025-06-30"

# The 34 provinces and cities since 2025-07-01, and the March 2025 ones that each was formed from.
MERGED = {
    "Tuyên Quang": ["Hà Giang"], "Lào Cai": ["Yên Bái"], "Thái Nguyên": ["Bắc Kạn"],
    "Phú Thọ": ["Vĩnh Phúc", "Hòa Bình"], "Bắc Ninh": ["Bắc Giang"], "Hưng Yên": ["Thái Bình"],
    "Hải Phòng": ["Hải Dương"], "Ninh Bình": ["Hà Nam", "Nam Định"], "Quảng Trị": ["Quảng Bình"],
    "Đà Nẵng": ["Quảng Nam"], "Quảng Ngãi": ["Kon Tum"], "Gia Lai": ["Bình Định"],
    "Khánh Hòa": ["Ninh Thuận"], "Lâm Đồng": ["Đắk Nông", "Bình Thuận"], "Đắk Lắk": ["Phú Yên"],
    "Hồ Chí Minh": ["Bình Dương", "Bà Rịa - Vũng Tàu"], "Đồng Nai": ["Bình Phước"],
    "Tây Ninh": ["Long An"], "Cần Thơ": ["Sóc Trăng", "Hậu Giang"],
    "Vĩnh Long": ["Bến Tre", "Trà Vinh"], "Đồng Tháp": ["Tiền Giang"], "Cà Mau": ["Bạc Liêu"],
    "An Giang": ["Kiên Giang"],
}
# Other ways to write a name; those after "=" stand for type and name at once.
PROVINCE_ALIASES = {
    "Hà Nội": "HN|=TPHN|Hanoi",
    "Hồ Chí Minh": "HCM|=TPHCM|=Sài Gòn|=Thành Hồ|=TPHồ Chí Minh",
    "Bà Rịa - Vũng Tàu": "BRVT|BR-VT",
    "Huế": "", "Đắk Lắk": "Đắc Lắc|Đăk Lăk|Đak Lak|Daklak|Dak Lak|Đắc Lắk",
    "Đắk Nông": "Đắc Nông|Đăk Nông|Đak Nông|Daknông|Dak Nông", "Kon Tum": "Kontum|Công Tum",
    "Bắc Kạn": "Bắc Cạn", "Quảng Ngãi": "Quảng Nghĩa",
}
DISTRICT_ALIASES = {
    ("thành phố", "Quy Nhơn"): "Qui Nhơn", ("thành phố", "Pleiku"): "Plâyku|Plei Ku",
    ("thành phố", "Buôn Ma Thuột"): "Buôn Mê Thuột|Ban Mê Thuột|BMT",
    ("thành phố", "Phan Rang-Tháp Chàm"): "Phan Rang", ("huyện", "Hoà Bình"): "",
}
# Last day of a unit that ended before the district level did.
ENDED = {
    "huyện An Dương": "2024-12-31", "huyện Thủy Nguyên": "2024-12-31", "quận 2": "2020-12-31",
    "quận 9": "2020-12-31", "quận Thủ Đức": "2020-12-31", "huyện Tịnh Biên": "2023-01-31",
    "huyện Long Điền": "2025-02-28", "huyện Đất Đỏ": "2025-02-28", "thị xã Phú Mỹ": "2025-02-28",
    "thị xã Bến Cát": "2024-04-30", "thị xã Dĩ An": "2020-01-31", "thị xã Thuận An": "2020-01-31",
    "thị xã Tân Uyên": "2023-04-09", "huyện Chơn Thành": "2022-09-30",
    "huyện Hoài Nhơn": "2020-05-31", "huyện Việt Yên": "2024-01-31", "huyện Yên Dũng": "2024-12-31",
    "huyện Quế Võ": "2023-04-09", "huyện Thuận Thành": "2023-04-09", "thị xã Từ Sơn": "2021-10-31",
    "huyện Phục Hòa": "2020-02-29", "huyện Quảng Uyên": "2020-02-29",
    "huyện Thông Nông": "2020-02-29", "huyện Trà Lĩnh": "2020-02-29",
    "huyện Kỳ Sơn": "2019-12-31", "huyện Duy Tiên": "2019-12-31", "huyện Kim Bảng": "2024-12-31",
    "huyện Lộc Hà": "2024-12-31", "thị xã Ngã Bảy": "2020-01-31", "huyện Phú Quốc": "2021-02-28",
    "huyện Cát Tiên": "2024-11-30", "huyện Đạ Tẻh": "2024-11-30", "huyện Mỹ Lộc": "2024-08-31",
    "thị xã Cửa Lò": "2024-11-30", "huyện Hoa Lư": "2024-12-31",
    "thành phố Ninh Bình": "2024-12-31", "huyện Đông Hòa": "2020-05-31",
    "huyện Nông Sơn": "2024-12-31", "huyện Tây Trà": "2020-01-31", "huyện Đức Phổ": "2020-01-31",
    "huyện Hoành Bồ": "2019-12-31", "thị xã Đông Triều": "2024-10-31",
    "huyện Mộc Châu": "2025-01-31", "huyện Tĩnh Gia": "2020-05-31", "huyện Đông Sơn": "2024-12-31",
    "thị xã Phổ Yên": "2022-04-09", "huyện Nam Đông": "2024-12-31",
    "huyện Phong Điền": "2024-12-31", "thành phố Huế": "2024-12-31",
    "thị xã Gò Công": "2024-04-30", "huyện Hòa Thành": "2020-01-31",
    "huyện Trảng Bàng": "2020-01-31", "thị xã Gia Nghĩa": "2019-12-31",
    "thị xã Hồng Ngự": "2020-10-31",
}
# Since when a unit that replaced another exists.
BEGAN = {
    "quận An Dương": "2025-01-01", "thành phố Thủy Nguyên": "2025-01-01",
    "thành phố Thủ Đức": "2021-01-01", "thị xã Tịnh Biên": "2023-02-01",
    "huyện Long Đất": "2025-03-01", "thành phố Phú Mỹ": "2025-03-01",
    "thành phố Bến Cát": "2024-05-01", "thành phố Dĩ An": "2020-02-01",
    "thành phố Thuận An": "2020-02-01", "thành phố Tân Uyên": "2023-04-10",
    "thị xã Chơn Thành": "2022-10-01", "thị xã Hoài Nhơn": "2020-06-01",
    "thị xã Việt Yên": "2024-02-01", "thị xã Quế Võ": "2023-04-10",
    "thị xã Thuận Thành": "2023-04-10", "thành phố Từ Sơn": "2021-11-01",
    "huyện Quảng Hòa": "2020-03-01", "thị xã Duy Tiên": "2020-01-01",
    "thị xã Kim Bảng": "2025-01-01", "thành phố Ngã Bảy": "2020-02-01",
    "thành phố Phú Quốc": "2021-03-01", "thành phố Hoa Lư": "2025-01-01",
    "thị xã Đông Hòa": "2020-06-01", "thị xã Đức Phổ": "2020-02-01",
    "thành phố Đông Triều": "2024-11-01", "thị xã Mộc Châu": "2025-02-01",
    "thị xã Nghi Sơn": "2020-06-01", "thành phố Phổ Yên": "2022-04-10",
    "quận Thuận Hóa": "2025-01-01", "quận Phú Xuân": "2025-01-01",
    "thành phố Gò Công": "2024-05-01", "thị xã Hòa Thành": "2020-02-01",
    "thị xã Trảng Bàng": "2020-02-01", "thành phố Gia Nghĩa": "2020-01-01",
    "thành phố Hồng Ngự": "2020-11-01", "quận Bắc Từ Liêm": "2014-04-01",
    "quận Nam Từ Liêm": "2014-04-01", "quận Hà Đông": "2009-05-08",
}
PLACEMENT = [("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"),
             ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
             ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy")]


def spelled(name):
    words = []
    for word in unicodedata.normalize("NFC", name).replace("’", "'").split():
        for new, old in PLACEMENT:
            if word.lower().endswith(new) and not word.lower().startswith("qu"):
                word = word[:-2] + old
        words.append(word)
    return " ".join(words).replace("H' Drai", "H'Drai")


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines][1:]


def write(name, header, table):
    with open(os.path.join(HERE, name), "w", encoding="utf-8", newline="\n") as out:
        out.write("\t".join(header) + "\n")
        for row in table:
            out.write("\t".join(row) + "\n")


def main(folder):
    province_name = {c: spelled(n) for c, _, n in rows(folder, "provinces_2025-03.tsv")}
    code_of = {n: c for c, n in province_name.items()}
    into = {old: new for new, olds in MERGED.items() for old in olds}
    table = []
    for code, kind, _ in rows(folder, "provinces_2025-03.tsv"):
        name = province_name[code]
        ended = LAST_DAY_OF_DISTRICTS if name in into else ""
        table.append([code, kind, name, PROVINCE_ALIASES.get(name, ""),
                      "2025-01-01" if name == "Huế" else "", ended, code_of.get(into.get(name), "")])
    table.append(["46x", "tỉnh", "Thừa Thiên Huế",
                  "Thừa Thiên - Huế|TT Huế|TT-Huế", "", "2024-12-31", "46"])
    table.append(["28x", "tỉnh", "Hà Tây", "", "", "2008-07-31", "01"])
    write("provinces.tsv",
          ["code", "type", "name", "aliases", "valid_from", "valid_to", "successor"], table)

    table = []
    for code, kind, name, province in rows(folder, "districts_2025-03.tsv"):
        name = spelled(name)
        full = kind + " " + name
        table.append([code, kind, name, province, DISTRICT_ALIASES.get((kind, name), ""),
                      BEGAN.get(full, ""), LAST_DAY_OF_DISTRICTS])
    known = {(kind, name, province) for _, kind, name, province, *_ in table}
    former = []
    for province, district in rows(folder, "former_districts.tsv"):
        province, district = spelled(province), spelled(district)
        kind = next(k for k in ("thành phố", "thị xã", "quận", "huyện")
                    if district.lower().startswith(k))
        name = district[len(kind) + 1:]
        code = {"Thừa Thiên Huế": "46x"}.get(province.split(" ", 1)[1]) or code_of.get(
            province.split(" ", 1)[1]) or code_of.get(province.split(" ", 2)[-1])
        if name == "Qui Nhơn":
            continue
        former.append([kind, name, code, ENDED.get(kind + " " + name, "2024-12-31")])
    for kind, name, province, ended in (
            tuple(r[:4]) for r in rows(HERE, "older-districts.tsv")):
        former.append([kind, name, province, ended])
    counter = {}
    for kind, name, province, ended in sorted(former, key=lambda r: (r[2], r[0], r[1])):
        if (kind, name, province.rstrip("x")) in known:
            continue  # it went on under another spelling, or under another province
        counter[province] = counter.get(province, 0) + 1
        table.append(["%s-%02d" % (province, counter[province]), kind, name, province, "", "", ended])
    write("districts.tsv",
          ["code", "type", "name", "province", "aliases", "valid_from", "valid_to"], table)

    write("communes-2025-03.tsv", ["code", "type", "name", "district"],
          [[c, t, spelled(n), d] for c, t, n, d in rows(folder, "communes_2025-03.tsv")])
    write("communes-2025-07.tsv", ["province", "name", "formed_from"],
          [[code_of["Hồ Chí Minh" if p == "TP HCM" else spelled(p)], spelled(n), f]
           for p, n, f in rows(folder, "communes_2025-07.tsv")])


if __name__ == "__main__":
    main(sys.argv[1])
