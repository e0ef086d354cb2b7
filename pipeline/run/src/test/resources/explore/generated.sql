-- Fills an empty database with invented articles and facts: $articles articles, about five facts each.
-- Everything follows from row numbers by arithmetic, so every machine makes the same rows.
-- The names of places are real, everything said of them is invented.

CREATE OR REPLACE TEMP TABLE district_name AS
SELECT row_number() OVER () - 1 AS n, name FROM (VALUES
  ('quận Ba Đình'), ('quận Hoàn Kiếm'), ('quận Tây Hồ'), ('quận Long Biên'), ('quận Cầu Giấy'), ('quận Đống Đa'),
  ('quận Hai Bà Trưng'), ('quận Hoàng Mai'), ('quận Thanh Xuân'), ('quận Nam Từ Liêm'), ('quận Bắc Từ Liêm'),
  ('quận Hà Đông'), ('thị xã Sơn Tây'), ('huyện Ba Vì'), ('huyện Chương Mỹ'), ('huyện Đan Phượng'),
  ('huyện Đông Anh'), ('huyện Gia Lâm'), ('huyện Hoài Đức'), ('huyện Mê Linh'), ('huyện Mỹ Đức'),
  ('huyện Phú Xuyên'), ('huyện Phúc Thọ'), ('huyện Quốc Oai'), ('huyện Sóc Sơn'), ('huyện Thạch Thất'),
  ('huyện Thanh Oai'), ('huyện Thanh Trì'), ('huyện Thường Tín'), ('huyện Ứng Hòa'), ('huyện Nghi Lộc'),
  ('huyện Quỳnh Lưu'), ('thành phố Vinh'), ('thị xã Cửa Lò'), ('huyện Thủy Nguyên'), ('quận Lê Chân'),
  ('quận Hải Châu'), ('huyện Hòa Vang'), ('thành phố Thủ Đức'), ('huyện Củ Chi')) v(name);

CREATE OR REPLACE TEMP TABLE province_name AS
SELECT row_number() OVER () - 1 AS n, name FROM (VALUES
  ('thành phố Hà Nội'), ('tỉnh Nghệ An'), ('thành phố Hải Phòng'), ('thành phố Đà Nẵng'),
  ('thành phố Hồ Chí Minh')) v(name);

CREATE OR REPLACE TEMP TABLE district_province AS
SELECT n, name, CASE WHEN n < 30 THEN 0 WHEN n < 34 THEN 1 WHEN n < 36 THEN 2 WHEN n < 38 THEN 3 ELSE 4 END AS province
FROM district_name;

INSERT INTO entity BY NAME
SELECT md5('province' || n) AS entity_id, 'province' AS kind, name, NULL AS short_name, NULL AS parent_id,
       NULL AS place_id, lpad(CAST(n + 1 AS VARCHAR), 2, '0') AS code FROM province_name
UNION ALL
SELECT md5('district' || n), 'district', name, NULL, md5('province' || province), NULL, lpad(CAST(n + 1 AS VARCHAR), 3, '0')
FROM district_province
UNION ALL
SELECT md5('confederation'), 'federation', 'Tổng Liên đoàn Lao động Việt Nam', 'Tổng LĐLĐ Việt Nam', NULL, NULL, NULL
UNION ALL
SELECT md5('pf' || n), 'federation', 'Liên đoàn Lao động ' || name, 'LĐLĐ ' || name, md5('confederation'), md5('province' || n), NULL
FROM province_name
UNION ALL
SELECT md5('df' || n), 'federation', 'Liên đoàn Lao động ' || name, 'LĐLĐ ' || name, md5('pf' || province), md5('district' || n), NULL
FROM district_province
UNION ALL
SELECT md5('gu' || i), 'grassroots_union', 'Công đoàn Công ty số ' || i, 'CĐ Công ty số ' || i,
       md5('df' || i % 40), md5('district' || i % 40), NULL
FROM range(400) r(i);

UPDATE entity SET name_folded = translate(strip_accents(lower(name)), 'đ', 'd');

INSERT INTO run BY NAME
SELECT 'generated' AS run_id, TIMESTAMPTZ '2026-01-01 00:00:00+00' AS started_at,
       TIMESTAMPTZ '2026-01-01 00:01:00+00' AS finished_at, 'finished_with_rejections' AS status, 'test' AS version,
       'rules' AS rules_version, 'DirectRunner' AS runner, 'generated' AS input, $articles AS documents_seen,
       $articles - 3 AS documents_loaded, 0 AS documents_unchanged, 3 AS documents_rejected;

INSERT INTO rejected BY NAME
SELECT 'archive/' || i || '.txt' AS uri, 'read' AS stage, r AS reason, 'invented for tests' AS detail, 'generated' AS run_id
FROM (VALUES (1, 'empty'), (2, 'not_text'), (3, 'not_text')) v(i, r);

INSERT INTO document BY NAME
SELECT sha256('doc' || i) AS doc_id, 'archive/page-' || i || '.txt' AS uri, 'text/plain' AS media_type, 'UTF-8' AS charset,
       2000 + i % 500 AS bytes, 'generated' AS run_id FROM range($articles) t(i);

CREATE OR REPLACE TEMP TABLE a AS
SELECT i, md5('article' || i) AS article_id, sha256('doc' || i) AS doc_id,
       (i * 7 + i // 11) % 40 AS d, 2015 + (i * 5 + i // 3) % 10 AS y,
       TIMESTAMP '2015-09-01 08:00:00' + INTERVAL 1 DAY * ((i * 13 + i // 7) % 3650) AS published_at
FROM range($articles) t(i);

INSERT INTO article BY NAME
SELECT article_id, doc_id, CASE WHEN i % 9 = 4 THEN 'teaser' ELSE 'main' END AS role, 0 AS seq, NULL AS kicker,
       'LĐLĐ ' || dp.name || ': tổng kết năm học ' || y || '-' || (y + 1) AS title,
       'Bài thử nghiệm số ' || i || ' của bộ sinh dữ liệu, mọi con số đều bịa.' AS lead,
       CASE i % 3 WHEN 0 THEN 'Minh An' WHEN 1 THEN 'Thu Hà' END AS author,
       CASE WHEN i % 17 <> 3 THEN published_at END AS published_at, i % 17 <> 3 AS published_has_time,
       ['laodongthudo.vn', 'congdoan.vn', 'laodong.vn', 'nguoilaodong.test'][1 + i % 4] AS site,
       'https://example.test/bai-' || i AS url, 'vi' AS language, 900 AS char_count, md5('text' || i) AS text_id,
       CASE WHEN i % 50 = 49 THEN md5('article' || (i - 1)) END AS duplicate_of,
       translate(strip_accents(lower('LĐLĐ ' || dp.name || ': tổng kết năm học ' || y || '-' || (y + 1))), 'đ', 'd') AS title_folded
FROM a JOIN district_province dp ON dp.n = a.d;

-- Five sentences an article; each holds one quantity between its head and its tail.
CREATE OR REPLACE TEMP TABLE f AS
SELECT a.*, k,
  CASE k
    WHEN 0 THEN 1 + (i * 37 + i // 5) % 900
    WHEN 1 THEN 100 + (i * 91 + i // 13) % 20000
    WHEN 2 THEN 1 + (i * 11 + i // 17) % 60
    WHEN 3 THEN (1 + (i * 53) % 400) * 1000000
    ELSE 5 + (i * 29 + i // 3) % 800 END AS value,
  CASE k
    WHEN 0 THEN CASE i % 4 WHEN 0 THEN 'union_founded' ELSE 'member_admission' END
    WHEN 1 THEN CASE i % 3 WHEN 0 THEN 'workforce' ELSE 'member_total' END
    WHEN 2 THEN CASE i % 5 WHEN 0 THEN 'contest_prize' ELSE 'award' END
    WHEN 3 THEN 'money'
    ELSE ['beneficiary', 'gift', 'participation', 'activity', 'party_admission', 'initiative'][1 + i % 6] END AS kind,
  CASE WHEN k = 1 AND i % 7 = 2 THEN 'more_than' WHEN k = 3 AND i % 5 = 1 THEN 'nearly' ELSE 'exact' END AS modifier
FROM a, range(5) s(k);

CREATE OR REPLACE TEMP TABLE said AS
SELECT *,
  CASE k
    WHEN 0 THEN CASE i % 4 WHEN 0 THEN 'Trong năm, đơn vị thành lập mới ' ELSE 'Các cấp công đoàn đã kết nạp mới ' END
    WHEN 1 THEN 'Hiện nay LĐLĐ ' || dname || ' quản lý '
    WHEN 2 THEN 'Dịp này, LĐLĐ ' || pname || ' tặng Bằng khen cho '
    WHEN 3 THEN 'Quỹ hỗ trợ đã chi số tiền '
    ELSE 'Chương trình đã đến với ' END AS head,
  CASE modifier WHEN 'more_than' THEN 'hơn ' WHEN 'nearly' THEN 'gần ' ELSE '' END AS modifier_words,
  CASE k
    WHEN 3 THEN CAST(value // 1000000 AS VARCHAR) || ' triệu đồng'
    ELSE CASE WHEN value >= 1000 THEN (value // 1000) || '.' || lpad(CAST(value % 1000 AS VARCHAR), 3, '0') ELSE CAST(value AS VARCHAR) END
      || CASE kind WHEN 'union_founded' THEN ' công đoàn cơ sở' WHEN 'member_admission' THEN ' đoàn viên'
           WHEN 'member_total' THEN ' đoàn viên' WHEN 'workforce' THEN ' lao động' WHEN 'award' THEN ' tập thể'
           WHEN 'contest_prize' THEN ' giải' WHEN 'gift' THEN ' suất quà' WHEN 'activity' THEN ' lớp tập huấn'
           WHEN 'initiative' THEN ' sáng kiến' ELSE ' người' END END AS quote,
  ' trong năm học ' || y || '-' || (y + 1) || '.' AS tail
FROM (SELECT f.*, dp.name AS dname, p.name AS pname FROM f JOIN district_province dp ON dp.n = f.d JOIN province_name p ON p.n = dp.province);

INSERT INTO block BY NAME
SELECT article_id, 0 AS seq, 'title' AS kind, title AS text FROM article
UNION ALL SELECT article_id, 1, 'lead', lead FROM article
UNION ALL SELECT article_id, 2 + k, 'paragraph', head || modifier_words || quote || tail || ' Đây là số liệu bịa cho phép thử.' FROM said
UNION ALL SELECT article_id, 7, 'byline', author FROM article WHERE author IS NOT NULL;

INSERT INTO fact BY NAME
SELECT md5('fact' || i || '.' || k) AS fact_id, article_id, 2 + k AS block_seq,
  length(head || modifier_words) AS start_char, length(head || modifier_words || quote) AS end_char, quote,
  head || modifier_words || quote || tail AS sentence, 0 AS sentence_start, kind, value, modifier,
  CASE kind WHEN 'money' THEN 'VND' WHEN 'union_founded' THEN 'union' WHEN 'award' THEN 'collective'
    WHEN 'contest_prize' THEN 'prize' WHEN 'gift' THEN 'gift' WHEN 'activity' THEN 'item' WHEN 'initiative' THEN 'item'
    ELSE 'person' END AS unit,
  CASE kind WHEN 'activity' THEN 'lớp tập huấn' WHEN 'initiative' THEN 'sáng kiến' WHEN 'gift' THEN 'suất quà' END AS counted,
  CASE WHEN i % 13 <> 5 THEN CASE WHEN i % 29 = 3 THEN md5('gu' || i % 400) ELSE md5('df' || d) END END AS subject_id,
  CASE WHEN kind = 'award' THEN md5('pf' || (CASE WHEN d < 30 THEN 0 WHEN d < 34 THEN 1 WHEN d < 36 THEN 2 WHEN d < 38 THEN 3 ELSE 4 END)) END AS giver_id,
  CASE WHEN kind = 'award' THEN 'Liên đoàn Lao động ' || pname WHEN kind = 'gift' THEN 'Công đoàn Công ty số ' || i % 397 END AS giver,
  CASE WHEN kind = 'award' THEN ['bằng khen', 'giấy khen', 'cờ thi đua', 'kỷ niệm chương'][1 + i % 4] END AS form,
  CASE WHEN kind = 'award' THEN CASE i % 2 WHEN 0 THEN 'collective' ELSE 'individual' END WHEN kind = 'beneficiary' THEN 'worker' END AS recipient,
  CASE WHEN kind = 'contest_prize' THEN ['school', 'district', 'city', 'national'][1 + i % 4] END AS level,
  CASE WHEN (i + k) % 6 <> 0 THEN y || '-' || (y + 1) END AS school_year,
  CASE WHEN (i + k) % 6 = 0 AND i % 4 <> 0 THEN y END AS year,
  CASE WHEN kind = 'money' THEN CASE i % 6 WHEN 0 THEN 'fund' WHEN 1 THEN 'loan' ELSE 'total' END END AS money_role,
  CASE WHEN i % 12 = 7 THEN 'planned' ELSE 'reported' END AS status,
  kind || '.generated' AS method, 0.5 + ((i * 7 + k) % 50) / 100.0 AS confidence,
  translate(strip_accents(lower(head || modifier_words || quote || tail)), 'đ', 'd') AS sentence_folded
FROM said;

INSERT INTO mention BY NAME
SELECT md5('mt' || i) AS mention_id, article_id, 0 AS block_seq, 0 AS start_char, length('LĐLĐ ' || dname) AS end_char,
  'LĐLĐ ' || dname AS surface, 'federation' AS kind, md5('df' || d) AS entity_id, 'federation.short' AS method, 0.98 AS confidence
FROM said WHERE k = 0
UNION ALL
SELECT md5('md' || i), article_id, 0, 5, length('LĐLĐ ' || dname), dname, 'district', md5('district' || d), 'district.typed', 0.97
FROM said WHERE k = 0
UNION ALL
SELECT md5('mg' || i), article_id, 4, length('Dịp này, '), length('Dịp này, LĐLĐ ' || pname), 'LĐLĐ ' || pname, 'federation',
  md5('pf' || (CASE WHEN d < 30 THEN 0 WHEN d < 34 THEN 1 WHEN d < 36 THEN 2 WHEN d < 38 THEN 3 ELSE 4 END)), 'federation.short', 0.98
FROM said WHERE k = 2;

INSERT INTO fact_check BY NAME
SELECT md5('check' || i) AS check_id, article_id, 'sum_of_parts' AS kind, max(value) FILTER (k = 0) AS expected,
  max(value) FILTER (k = 0) + CASE WHEN i % 40 = 0 THEN 4 ELSE 0 END AS found, i % 40 <> 0 AS holds,
  [md5('fact' || i || '.0'), md5('fact' || i || '.2')] AS fact_ids
FROM said WHERE i % 10 = 0 GROUP BY i, article_id;
