#!/usr/bin/env python3
"""Makes provinces.tsv, districts.tsv and the commune files from their public sources, and checks them.

    python3 data/gazetteers/make.py FOLDER
    python3 data/gazetteers/make.py --check

FOLDER holds the five tables named in README.md ("Where it comes from"). Tone marks are moved to
the place where newspapers write them (Hoà -> Hòa, Thuỷ -> Thủy). What no source says (aliases,
dates, renamed units, types of the communes since July 2025) stands below and in
older-districts.tsv. Same input, same bytes. --check reads the tables as they are and names file
and line of whatever is wrong: counts, unknown parents and types, codes or names given twice.
"""
import collections
import datetime
import os
import re
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
# The communes since 2025-07-01 come without type word. The 13 that are islands or island groups are
# special zones; of the others one that was formed from a ward, more than its remainder, is a ward.
# Those that the rule gets wrong stand below. WARDS is how many each province has by its resolution
# of June 2025 (1656 to 1687/NQ-UBTVQH15): 687, with 13 special zones and 2,621 other communes.
SPECIAL_ZONES = {
    ("89", "Phú Quốc"), ("89", "Kiên Hải"), ("89", "Thổ Châu"), ("48", "Hoàng Sa"),
    ("31", "Bạch Long Vĩ"), ("31", "Cát Hải"), ("56", "Trường Sa"), ("68", "Phú Quý"),
    ("51", "Lý Sơn"), ("22", "Cô Tô"), ("22", "Vân Đồn"), ("45", "Cồn Cỏ"), ("79", "Côn Đảo"),
}
COMMUNE_TYPES = {
    ("01", "Thanh Liệt"): "phường", ("66", "Bình Kiến"): "phường", ("96", "Hòa Thành"): "phường",
    ("75", "Phước Tân"): "phường", ("75", "Long Khánh"): "phường",
    ("01", "Đại Thanh"): "xã", ("01", "Gia Lâm"): "xã", ("01", "Hoài Đức"): "xã",
    ("79", "Bình Hưng"): "xã", ("79", "Tân Nhựt"): "xã", ("79", "Tân Vĩnh Lộc"): "xã",
    ("56", "Phước Dinh"): "xã",
}
WARDS = {
    "01": 51, "04": 3, "08": 7, "10": 10, "11": 3, "12": 2, "14": 8, "19": 15, "20": 4, "22": 30,
    "25": 15, "27": 33, "31": 45, "33": 11, "37": 32, "38": 19, "40": 11, "42": 9, "45": 8,
    "46": 21, "48": 23, "51": 9, "56": 16, "64": 25, "66": 14, "68": 20, "72": 14, "75": 23,
    "79": 113, "86": 19, "87": 20, "89": 14, "92": 31, "96": 9,
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


def parts(formed_from):
    """What a commune was formed from, cut at the commas outside brackets."""
    found = [""]
    depth = 0
    for c in formed_from:
        depth += (c == "(") - (c == ")")
        if c == "," and depth == 0:
            found.append("")
        else:
            found[-1] += c
    return [part.strip() for part in found]


def commune_type(province, name, formed_from, before):
    """Type of a commune since July 2025; before: types of the communes of that name until then."""
    if (province, name) in SPECIAL_ZONES:
        return "đặc khu"
    if (province, name) in COMMUNE_TYPES:
        return COMMUNE_TYPES[province, name]
    if formed_from == "Không sáp nhập":
        return "phường" if before == {"phường"} else "xã"
    formed = parts(formed_from)
    main_parts = [part for part in formed if "phần còn lại" not in part] or formed
    return "phường" if any(part.startswith("Phường") for part in main_parts) else "xã"


def make(folder):
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
    province_now = {c: code_of.get(into.get(n), c) for c, n in province_name.items()}
    province_of_district = {c: province_now[p] for c, _, _, p in rows(folder, "districts_2025-03.tsv")}
    before = collections.defaultdict(set)
    for _, kind, name, district in rows(folder, "communes_2025-03.tsv"):
        before[province_of_district[district], spelled(name)].add(kind)
    table = []
    for province, name, formed_from in rows(folder, "communes_2025-07.tsv"):
        code = code_of["Hồ Chí Minh" if province == "TP HCM" else spelled(province)]
        name = spelled(name)
        formed_from = unicodedata.normalize("NFC", formed_from)
        kind = commune_type(code, name, formed_from, before[code, name])
        table.append([code, kind, name, formed_from])
    write("communes-2025-07.tsv", ["province", "type", "name", "formed_from"], table)


class Checks:
    """Reads the tables as they are and collects what is wrong with them."""

    def __init__(self):
        self.mistakes = []

    def table(self, name, columns, keys):
        """Rows as dictionaries; every combination of columns in keys must be unique."""
        found = []
        with open(os.path.join(HERE, name), encoding="utf-8") as lines:
            text = lines.read()
        if unicodedata.normalize("NFC", text) != text:
            self.mistakes.append("%s: not in normal form C" % name)
        header, *body = text.rstrip("\n").split("\n")
        if header.split("\t") != columns:
            self.mistakes.append("%s:1: the columns are not %s" % (name, " ".join(columns)))
            return found
        seen = {}
        for number, line in enumerate(body, 2):
            cells = line.split("\t")
            if len(cells) != len(columns):
                self.mistakes.append("%s:%d: %d cells" % (name, number, len(cells)))
                continue
            row = dict(zip(columns, cells), place="%s:%d" % (name, number))
            for key in keys:
                value = ("+".join(key), tuple(row[column] for column in key))
                if value in seen:
                    self.mistakes.append("%s: %s %s as in line %d" % (
                        row["place"], value[0], " ".join(value[1]), seen[value]))
                seen[value] = number
            found.append(row)
        return found

    def known(self, row, column, allowed):
        if row[column] not in allowed:
            self.mistakes.append("%s: unknown %s %s" % (row["place"], column, row[column]))

    def dates(self, row):
        for column in ("valid_from", "valid_to"):
            try:
                if row[column]:
                    datetime.date.fromisoformat(row[column])
            except ValueError:
                self.mistakes.append("%s: no date %s" % (row["place"], row[column]))
        if row["valid_from"] and row["valid_to"] and row["valid_from"] > row["valid_to"]:
            self.mistakes.append("%s: ended before it began" % row["place"])

    def count(self, what, expected, found):
        if found != expected:
            self.mistakes.append("%s: expected %d, found %d" % (what, expected, found))

    def run(self):
        official = re.compile("[0-9]+$").match
        provinces = self.table(
            "provinces.tsv",
            ["code", "type", "name", "aliases", "valid_from", "valid_to", "successor"],
            [["code"], ["type", "name"]])
        codes = {row["code"] for row in provinces}
        for row in provinces:
            self.known(row, "type", {"tỉnh", "thành phố"})
            self.known(row, "successor", codes | {""})
            self.dates(row)
        of_march = [row for row in provinces if official(row["code"])]
        self.count("provinces of March 2025", 63, len(of_march))
        now = {row["code"] for row in provinces if not row["valid_to"]}
        self.count("provinces since July 2025", 34, len(now))
        self.count("former provinces", 2, len(provinces) - len(of_march))
        districts = self.table(
            "districts.tsv",
            ["code", "type", "name", "province", "aliases", "valid_from", "valid_to"],
            [["code"], ["type", "name", "province"]])
        for row in districts:
            self.known(row, "type", {"quận", "huyện", "thị xã", "thành phố"})
            self.known(row, "province", codes)
            self.dates(row)
            if not row["valid_to"]:
                self.mistakes.append("%s: no end, but all ended" % row["place"])
        self.count("districts of March 2025", 696, sum(1 for r in districts if official(r["code"])))
        district_codes = {row["code"] for row in districts}
        communes = self.table(
            "communes-2025-03.tsv", ["code", "type", "name", "district"],
            [["code"], ["type", "name", "district"]])
        for row in communes:
            self.known(row, "type", {"xã", "phường", "thị trấn"})
            self.known(row, "district", district_codes)
        self.count("communes of March 2025", 10035, len(communes))
        communes = self.table(
            "communes-2025-07.tsv", ["province", "type", "name", "formed_from"],
            [["province", "name"]])
        wards = collections.Counter()
        types = collections.Counter()
        for row in communes:
            self.known(row, "type", {"xã", "phường", "đặc khu"})
            self.known(row, "province", now)
            types[row["type"]] += 1
            wards[row["province"]] += row["type"] == "phường"
        self.count("communes since July 2025", 3321, len(communes))
        self.count("special zones", 13, types["đặc khu"])
        for province in sorted(now):
            self.count("wards in province " + province, WARDS[province], wards[province])
        return self.mistakes


def main(arguments):
    if arguments[:1] != ["--check"]:
        make(arguments[0])
    mistakes = Checks().run()
    for mistake in mistakes:
        print(mistake)
    print("%d mistakes" % len(mistakes) if mistakes else "all tables are in order")
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
