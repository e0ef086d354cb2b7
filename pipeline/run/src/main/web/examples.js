// Worked questions; a test runs them and keeps their answers in notebooks/QUESTIONS.md.
export const EXAMPLES = [
  {
    "en": "Who admitted most members, per school year?",
    "vi": "Mỗi năm học, ai kết nạp nhiều đoàn viên nhất?",
    "sql": "SELECT school_year, federation, members_admitted\nFROM membership_by_school_year\nWHERE members_admitted IS NOT NULL\nQUALIFY row_number() OVER (PARTITION BY school_year ORDER BY members_admitted DESC, federation) = 1\nORDER BY school_year DESC"
  },
  {
    "en": "Awards by giver and form",
    "vi": "Khen thưởng theo bên trao và hình thức",
    "sql": "SELECT giver, form, sum(awards) AS awards, sum(articles) AS articles\nFROM awards_by_federation\nGROUP BY giver, form\nORDER BY awards DESC, giver, form\nLIMIT 20"
  },
  {
    "en": "How much money per beneficiary?",
    "vi": "Mỗi người được giúp bao nhiêu tiền?",
    "sql": "SELECT b.title, b.value AS people, m.value AS dong, round(m.value / b.value) AS dong_per_person, b.sentence\nFROM fact_detail b\nJOIN fact_detail m USING (article_id, sentence)\nWHERE b.kind = 'beneficiary' AND m.kind = 'money' AND m.unit = 'VND' AND m.money_role = 'total'\n  AND b.unit = 'person' AND b.value > 0 AND b.status = 'reported' AND m.status = 'reported'\nORDER BY dong_per_person DESC, b.fact_id, m.fact_id\nLIMIT 20"
  },
  {
    "en": "League table of districts over the years",
    "vi": "Bảng xếp hạng quận, huyện qua các năm",
    "sql": "SELECT coalesce(school_year, period, CAST(year AS VARCHAR)) AS \"when\", district, max(value) AS members_admitted,\n  rank() OVER (PARTITION BY \"when\" ORDER BY max(value) DESC) AS place\nFROM fact_detail\nWHERE kind = 'member_admission' AND unit = 'person' AND status = 'reported' AND district IS NOT NULL\nGROUP BY \"when\", district\nQUALIFY place <= 5\nORDER BY \"when\" DESC NULLS LAST, place, district"
  },
  {
    "en": "Which claims don't add up?",
    "vi": "Những phép tính nào không khớp?",
    "sql": "SELECT kind, expected AS stated, found AS computed, title, sentences\nFROM check_failures\nORDER BY abs(expected - found) DESC, check_id\nLIMIT 20"
  },
  {
    "en": "How did coverage change?",
    "vi": "Độ phủ thay đổi ra sao?",
    "sql": "SELECT year(month) AS year, sum(articles) AS articles, sum(facts) AS facts,\n  round(100.0 * sum(facts_with_subject) / sum(facts), 1) AS percent_with_subject,\n  round(100.0 * sum(facts_with_period) / sum(facts), 1) AS percent_with_period\nFROM coverage\nGROUP BY 1\nHAVING sum(facts) > 0\nORDER BY 1"
  },
  {
    "en": "What is planned, and what was reached before?",
    "vi": "Kế hoạch và kết quả trước đó",
    "sql": "SELECT p.federation, p.kind, p.value AS planned, p.school_year AS planned_for, r.value AS reached, r.school_year AS reached_in, p.title\nFROM fact_detail p\nJOIN fact_detail r ON r.federation = p.federation AND r.kind = p.kind AND r.unit = p.unit\n  AND r.status = 'reported' AND r.school_year <= p.school_year\nWHERE p.status = 'planned' AND p.kind IN ('member_admission', 'union_founded')\nQUALIFY row_number() OVER (PARTITION BY p.fact_id ORDER BY r.school_year DESC, r.value DESC, r.fact_id) = 1\nORDER BY p.federation, planned_for, p.fact_id\nLIMIT 20"
  },
  {
    "en": "Largest sums of money, with their sentences",
    "vi": "Những khoản tiền lớn nhất, kèm câu văn",
    "sql": "SELECT value, unit, money_role, federation, date, sentence\nFROM fact_detail\nWHERE kind = 'money' AND unit = 'VND' AND status = 'reported'\nORDER BY value DESC, fact_id\nLIMIT 15"
  },
  {
    "en": "Everything about Ba Vì, typed without accents",
    "vi": "Mọi điều về Ba Vì, gõ không dấu",
    "sql": "SELECT kind, value, unit, school_year, sentence\nFROM fact_index\nWHERE contains(search, 'ba vi')\nORDER BY kind, school_year, fact_id\nLIMIT 20"
  },
  {
    "en": "Where exactly does a figure stand? (audit)",
    "vi": "Con số đứng chính xác ở đâu? (kiểm chứng)",
    "sql": "SELECT f.quote, substr(b.text, f.start_char + 1, f.end_char - f.start_char) AS characters,\n  f.quote = substr(b.text, f.start_char + 1, f.end_char - f.start_char) AS same, d.uri, f.block_seq, f.start_char, f.end_char\nFROM fact f\nJOIN block b ON b.article_id = f.article_id AND b.seq = f.block_seq\nJOIN article a ON a.article_id = f.article_id\nJOIN document d ON d.doc_id = a.doc_id\nORDER BY f.fact_id, d.uri\nLIMIT 10"
  }
];
