package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.quantity.Shape;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each amount of money is: a total, so much each, a wage, a price, a fund, a loan. */
final class MoneyRoles {
  /** "Mỗi đoàn viên góp 1 ngày lương, được 320 triệu đồng": what all of it makes. */
  static final Endings RAISED =
      new Endings(List.of(", được", ", đã được", ", thu được", ", tổng cộng"));

  /** Roles whose words may tell of something else than the amount. */
  private static final Set<String> SAID_AROUND = Set.of("other", "price", Draft.FUND);

  /** How allowances beside a wage begin: "lương tháng 13, tiền ăn giữa ca 30.000 đồng". */
  private static final List<String> ALLOWANCES =
      List.of("tiền ", "phụ cấp", "trợ cấp", "hỗ trợ", "bữa ", "suất ");

  private static final Beginnings EACH_PERSON =
      new Beginnings(
          List.of(
              "mỗi đoàn viên",
              "mỗi người",
              "mỗi cán bộ",
              "mỗi cnvclđ",
              "mỗi công nhân",
              "mỗi lao động",
              "mỗi giáo viên"));

  private static final Beginnings MEAN_WAGES =
      new Beginnings(
          List.of(
              "thu nhập bình quân",
              "tiền lương bình quân",
              "lương bình quân",
              "mức lương bình quân"));

  private static final Beginnings MEAN = new Beginnings(List.of("bình quân"));

  /** Đồng that a thing is worth at most of which there are more than can be counted at a glance. */
  private static final BigDecimal MOST_OF_EACH = BigDecimal.valueOf(20_000_000);

  /** What brings in or saves money that nobody gives. */
  private static final Beginnings IDEAS =
      new Beginnings(
          List.of("sáng kiến", "cải tiến", "giải pháp", "đề tài", "hợp lý hóa", "thi đua"));

  private static final Beginnings GAINS =
      new Beginnings(
          List.of(
              "tiết kiệm",
              "tiết giảm",
              "giảm chi phí",
              "hiệu quả kinh tế",
              "giá trị kinh tế",
              "mang lại lợi nhuận",
              "mang lại giá trị",
              "đem lại giá trị",
              "làm lợi"));

  private static final Beginnings SAVING = new Beginnings(List.of("tiết kiệm"));
  private static final String PRICE = "price";

  /** How the part of a sentence begins that tells what all of it makes. */
  private static final Beginnings OF_ALL =
      new Beginnings(List.of("tổng", "với tổng", "và tổng", "có tổng"));

  private static final Beginnings SUM_AT_HEAD =
      new Beginnings(List.of("tổng số tiền", "tổng kinh phí", "tổng chi phí", "tổng mức chi"));

  /** "quà tổng trị giá 1,9 tỷ đồng, mỗi người một phần": what stands before the sum of all. */
  private static final Beginnings HELPS =
      new Beginnings(
          List.of(
              " ủng hộ đồng bào",
              " ủng hộ các",
              " ủng hộ nhân dân",
              " giúp",
              " giúp đỡ",
              " hỗ trợ"));

  private static final Beginnings PER_MEAL =
      new Beginnings(List.of("/suất", "/bữa", "/suất ăn", "/bữa ăn", "/1 suất", "/1 bữa"));

  private static final Endings SUMMED =
      new Endings(
          List.of(
              "tổng trị giá",
              "tổng trị giá là",
              "tổng giá trị",
              "tổng giá trị là",
              "tổng số tiền",
              "tổng số tiền là",
              "tổng kinh phí",
              "tổng kinh phí là"));

  private static final Beginnings EACH_GIFT =
      new Beginnings(
          List.of("mỗi phần", "mỗi suất", "mỗi túi", "mỗi gói", "mỗi giỏ", "mỗi thùng", "mỗi món"));

  private static final Beginnings PAYS = new Beginnings(List.of("trả", "lĩnh", "kiếm", "được trả"));

  /** What is paid that nobody earns. */
  private static final Beginnings PAID_FOR =
      new Beginnings(
          List.of(
              "trả góp",
              "trả nợ",
              "trả lãi",
              "trả tiền",
              "trả phí",
              "trả cho chủ",
              "trả chủ",
              "trả trước",
              "trả dần",
              "trả gốc",
              "trả lại"));

  /** "đã nộp 3 tỷ đồng tiền nợ": what says that an amount has been owed. */
  private static final Beginnings OWED =
      new Beginnings(
          List.of(
              " tiền nợ",
              " tiền lương nợ",
              " tiền lương còn nợ",
              " tiền lương bị nợ",
              " tiền bhxh nợ",
              " tiền bhxh còn nợ",
              " tiền bảo hiểm còn nợ",
              " tiền bảo hiểm xã hội còn nợ",
              " nợ bhxh",
              " nợ bảo hiểm",
              " nợ lương",
              " nợ đọng",
              " còn nợ"));

  private static final Beginnings FEES =
      new Beginnings(List.of("viện phí", "học phí", "tiền thuê"));

  private static final Endings EARNS =
      new Endings(List.of("lĩnh", "kiếm", "kiếm được", "lĩnh được", "lĩnh về", "được trả"));
  private static final Beginnings MONTHLY =
      new Beginnings(List.of("mỗi tháng", "hằng tháng", "hàng tháng", "một tháng"));

  private static final Endings MONTHS_OF_WAGES = new Endings(List.of(" tháng lương"));

  /** What stands between wages and what they make. */
  private static final Endings EQUAL =
      new Endings(
          List.of(
              ", tương đương",
              " tương đương",
              " (tương đương",
              ", tương đương với",
              ", tức",
              ", bình quân",
              " (bình quân",
              ", thấp nhất",
              ", thấp nhất là",
              ", cao nhất",
              ", mức thấp nhất"));

  private static final Beginnings REWARDS = new Beginnings(List.of("thưởng"));

  /** "mỗi người 2 triệu đồng và hỗ trợ thêm 200.000 đồng": what each gets besides. */
  private static final Beginnings MORE =
      new Beginnings(
          List.of(
              "hỗ trợ thêm",
              "được hỗ trợ thêm",
              "tặng thêm",
              "được tặng thêm",
              "thưởng thêm",
              "được thưởng thêm",
              "nhận thêm",
              "được nhận thêm",
              "trợ cấp thêm",
              "cộng thêm"));

  /** What stands before the fund from which something is taken. */
  private static final Endings TAKEN_FROM =
      new Endings(
          List.of("từ", "từ các", "bằng", "qua", "thông qua", "trích", "sử dụng", "do", "của"));

  private static final String LOAN = "loan";
  private static final String OF_FUND = " Quỹ ";

  /** What stands before a loan that people have already. */
  private static final Endings BORROWING =
      new Endings(List.of(" đang tham gia", " tham gia", " đã từng"));

  private static final Beginnings BORROWS = new Beginnings(List.of("đang vay"));
  private static final String BORROWERS = "beneficiary.borrowers";

  /** What people do with the amounts that they need to live, and up to how many words before. */
  private static final Endings NEEDS =
      new Endings(List.of("cần", "phải chi", "chi tiêu", "tiêu tốn"));

  private static final Endings DILIGENT = new Endings(List.of("chuyên cần"));
  private static final int NEEDED_WORDS = 4;

  /** Those who are said to need them, and how near. */
  private static final Endings LIVING =
      new Endings(
          List.of(
              "gia đình", "người", "công nhân", "lao động", "hộ", "vợ chồng", "chị", "anh", "tôi"));

  /** Those who lay money by of what they earn, and how. */
  private static final Endings FAMILIES =
      new Endings(List.of("gia đình", "vợ chồng", " chị", " anh", " tôi"));

  private static final Endings SAVES =
      new Endings(
          List.of(
              "tiết kiệm",
              "tiết kiệm được",
              "dành dụm",
              "dành dụm được",
              "để dành",
              "để dành được",
              "tích lũy được",
              "tích cóp được"));

  /** "20 gia đình được nhận sổ tiết kiệm 5 triệu đồng": what each of them gets. */
  private static final Endings BOOKS =
      new Endings(List.of("sổ tiết kiệm", "sổ tiết kiệm trị giá", "thẻ tiết kiệm"));

  private static final int LIVING_REACH = 41;

  /** Times of which an amount is said, not of how many get it. */
  private static final Beginnings TIMES =
      new Beginnings(
          List.of("năm", "tháng", "ngày", "tuần", "quý", "lần", "khi", "dịp", "đợt", "kỳ"));

  private static final String EACH_OF = "Mỗi ";
  private static final Beginnings EACH = new Beginnings(List.of("mỗi"));

  /** "nâng mức hỗ trợ từ 20 triệu đồng lên 30 triệu đồng": what stands before what changes. */
  private static final Endings CHANGING = new Endings(List.of("từ", "từ mức", "lên", "lên mức"));

  /** Things of life, and up to how many words before what they cost: "tiền ăn đã tăng lên ". */
  private static final Endings LIVING_ITEMS =
      new Endings(
          List.of(
              "tiền ăn",
              "tiền trọ",
              "tiền phòng",
              "tiền nhà",
              "tiền thuê",
              "tiền điện",
              "tiền nước",
              "tiền học",
              "tiền sữa",
              "tiền gửi trẻ",
              "tiền xăng",
              "tiền sinh hoạt",
              "chi phí sinh hoạt",
              "sinh hoạt phí",
              "chi phí nhà trọ",
              "trừ chi phí",
              "thuê trọ",
              "thuê nhà",
              "thuê phòng"));

  private static final int ITEM_WORDS = 8;

  /** "tiền ăn ca", "tiền ăn giữa ca", "tiền học bổng": what an employer or a fund pays for. */
  private static final List<String> AT_WORK = List.of(" ca", " giữa", " bổng");

  /** "Mức hỗ trợ: nhà sập 10 triệu đồng, …": what each gets of those told behind it. */
  private static final Beginnings RATES =
      new Beginnings(
          List.of(
              "Mức hỗ trợ",
              "Mức trợ cấp",
              "Mức quà",
              "Mức chi",
              "Mức thăm hỏi",
              "Mức học bổng",
              "Mức thưởng cho",
              "Mức bồi dưỡng"));

  /** "Bên cạnh lương, công ty dành …": what a phrase sets aside is not what is told behind it. */
  private static final Beginnings BESIDES =
      new Beginnings(List.of("bên cạnh", "ngoài", "cùng với", "không chỉ"));

  private static final Beginnings IN_ALL =
      new Beginnings(List.of("kinh phí", "tổng kinh phí", "số tiền", "tổng số tiền"));

  private static final Beginnings PAID_OUT = new Beginnings(List.of("giải ngân"));

  private static final Beginnings LENDING =
      new Beginnings(
          List.of(
              "vay",
              "vốn",
              "tín dụng",
              "quỹ",
              "CEP",
              "ngân hàng",
              "dư nợ",
              "lãi suất",
              "phát triển kinh tế",
              "làm kinh tế"));

  private static final Set<String> LISTED =
      Set.of(
          ",", "và", ", và", "cùng", "hoặc", "lên", "lên mức", "lên thành", "xuống", "xuống còn");

  private static final String FUND = "quỹ";
  private static final String AND = " và ";
  private static final String CASH = " tiền mặt";

  /** Characters before the fund in its clause, and behind it to what it does, at most. */
  private static final int FUND_LEAD = 13;

  private static final int FUND_REACH = 61;

  /** What a fund does: "Quỹ đã tiếp nhận ", "quỹ vận động được số tiền ". */
  private static final Endings FUND_GETS =
      new Endings(
          List.of(
              " nhận được",
              " đã nhận",
              " tiếp nhận",
              " thu được",
              " vận động được",
              " huy động được",
              " quyên góp được"));

  private static final Beginnings TO_THIS_DAY =
      new Beginnings(List.of("đến nay", "tới nay", "tính đến nay", "hiện nay"));

  private static final Endings HAS_FUND =
      new Endings(List.of("có quỹ", "có số quỹ", "có nguồn quỹ"));

  private static final Endings SUMS = new Endings(List.of(" tổng số tiền", " số tiền"));

  /** What wages are paid for. */
  private static final Beginnings MEAN_OR_MOST =
      new Beginnings(List.of("bình quân", "trung bình", "cao nhất", "thấp nhất", "nhiều nhất"));

  private static final Set<String> WAGE_TIMES = Set.of("month", "day", "hour");

  /** "được 1 thẻ mua sắm trị giá ", "giỏ quà trị giá ": one gift and what it is worth. */
  private static final Pattern WORTH_OF_ONE =
      Pattern.compile(
          "(?<!các |những |\\d |toàn bộ |số )(?:(?<!\\d)0?1 )?(?:phần|suất|túi|phiếu|thẻ|gói|vé)"
              + " [\\p{L} ]{2,30}(?:trị giá|giá trị)(?: là| khoảng| gần| hơn| trên)? $");

  /** Characters that {@link #WORTH_OF_ONE} fits at most; longer leads need no look further back. */
  private static final int LONGEST_WORTH = 64;

  /** How such leads end, and what may stand behind it. */
  private static final Endings WORTH = new Endings(List.of("trị giá", "giá trị"));

  private static final Endings ABOUT =
      new Endings(List.of(" là", " khoảng", " gần", " hơn", " trên"));

  /** "giải nhất được thưởng ", "giải ba toàn đoàn: ": what one prize is worth. */
  private static final Endings PRIZES =
      new Endings(
          List.of(
              "giải nhất",
              "giải nhì",
              "giải ba",
              "giải tư",
              "giải khuyến khích",
              "giải đặc biệt",
              "giải phụ",
              "giải a",
              "giải b",
              "giải c"));

  /** "50 suất loại 1 triệu đồng": of which sort each is. */
  private static final Endings SORT = new Endings(List.of("loại"));

  private static final Endings WON_BY = new Endings(List.of(" toàn đoàn", " tập thể", " cá nhân"));

  private static final Endings PRIZE_IS =
      new Endings(
          List.of(
              " được thưởng",
              " được nhận",
              " thưởng",
              " nhận",
              " trị giá",
              " là",
              " có giá trị",
              " -",
              " –"));

  private static final String DONG = "VND";
  private static final String SUM = "tổng";

  /** What one thing given is worth at least, in dong, by what it is; less is given of nothing. */
  private static final Map<String, BigDecimal> LEAST =
      Map.of(
          "house", BigDecimal.valueOf(5_000_000),
          "savings_book", BigDecimal.valueOf(1_000_000),
          "scholarship", BigDecimal.valueOf(100_000));

  /** A wage that nobody has. */
  private static final BigDecimal MOST_EARNED = BigDecimal.valueOf(500_000_000);

  /** A bonus that nobody gets; the highest told of are of one and a half thousand millions. */
  private static final BigDecimal MOST_OF_BONUS = BigDecimal.valueOf(3_000_000_000L);

  /** What a meal of a worker's costs at most. */
  private static final Endings OF_VALUE =
      new Endings(List.of("giá trị", "giá trị từ", "trị giá", "trị giá từ", "mức", "mức từ"));

  private static final BigDecimal MOST_OF_MEAL = BigDecimal.valueOf(100_000);

  private static final Beginnings MEALS =
      new Beginnings(
          List.of("suất ăn", "bữa ăn", "suất cơm", "bữa cơm", "bữa ca", "hộp cơm", "khẩu phần ăn"));

  /** "20 suất quà trị giá 500.000 đồng": what a present is worth, and the most that one may be. */
  private static final BigDecimal LEAST_OF_PRESENT = BigDecimal.valueOf(50_000);

  private static final BigDecimal MOST_OF_PRESENT = BigDecimal.valueOf(2_000_000);
  private static final BigDecimal LEAST_OF_ALL = BigDecimal.valueOf(20_000);

  /** What stands between an honour and the amount that comes with it. */
  private static final Endings WITH_HONOURS =
      new Endings(List.of("kèm", "kèm theo", "kèm phần thưởng", "kèm tiền thưởng", "cùng"));

  private static final int LONGEST_IN_ROW = 40;

  /** What one who is helped gets at least, in dong. */
  private static final BigDecimal LEAST_OF_PERSON = BigDecimal.valueOf(90_000);

  private static final Beginnings FOR_EACH =
      new Beginnings(List.of("mỗi", "từng", "tất cả", "toàn thể"));

  /** Classes of wages and prices, of what money is given or spent for, and of most and least. */
  private final long priced;

  /** Classes of words that give an amount its role, and of those that make it so much each. */
  private final long roles;

  private final long each;

  private final long total;

  private final long bonus;

  private final long aid;

  private final long loan;

  private final long wins;

  private final long spent;

  private final long handed;

  private final long helps;

  private final long costs;

  private final long extent;

  private final long debt;

  private final long given;

  private final long include;

  private final long parts;

  private final long funds;

  private final long spends;

  private final long prices;

  /** Classes of verbs that say what is done, not how much something is. */
  private final long deeds;

  private final long suffers;

  MoneyRoles(CueLexicon cues) {
    this.priced = cues.bits("wage", "bonus", "price");
    long spending = cues.bits("give", "aid", "collect", "build", "organise", "fund");
    this.costs = cues.bits("cost");
    this.helps = cues.bits("give", "aid");
    this.handed = cues.bits("give", "aid", "collect");
    this.spent = spending | cues.bits("cost", "debt", "total");
    this.given = spending | cues.bits("loan");
    this.each = cues.bits("each");
    this.bonus = cues.bits("bonus");
    this.aid = cues.bits("aid");
    this.loan = cues.bits("loan");
    this.wins = cues.bits("win");
    this.total = cues.bits("total");
    this.roles = priced | each | cues.bits("debt", "loan", "fund");
    this.extent = cues.bits("extent");
    this.debt = cues.bits("debt");
    this.include = cues.bits("include");
    this.parts = cues.bits("parts");
    this.funds = cues.bits("fund");
    this.prices = cues.bits("price");
    this.deeds = cues.verbs() & ~cues.bits("cost");
    this.suffers = cues.bits("suffer");
    this.spends = cues.bits("give", "aid", "build");
  }

  /** What an amount is; what follows behind a mark as the total of all is so much each no more. */
  String of(Draft draft, List<Draft> before, List<Draft> earlier) {
    String role = told(draft, before, earlier);
    BigDecimal most = role.equals(Draft.WAGE) ? MOST_EARNED : MOST_OF_BONUS;
    if (Draft.isEarned(role) && isBeyond(draft.frame, most)) {
      return Draft.TOTAL;
    }
    boolean all = isOfAll(draft, before) || isRaisedOfEach(draft.frame);
    return role.equals(Draft.PER_UNIT) && all ? Draft.TOTAL : role;
  }

  /**
   * What an amount is: what its own clause says; else what is said before it of wages or prices
   * ("giá bông tăng 1,2%, lên 1.890 USD/tấn"), or of debts with no gift after them ("nợ lương của
   * 40 công nhân với số tiền 2 tỷ đồng"); else so much each, where it is what one gift holds, or
   * the most, the least or the mean of what the amount before it was one of.
   */
  private String told(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    if (draft.rule.role().equals(Draft.PER_UNIT) && isSumOfAllowances(frame)) {
      return Draft.TOTAL;
    }
    if (isHelpInWages(frame)) {
      int start = frame.sentence().segment(frame.start()).start();
      boolean all = frame.sentence().nearestBefore(frame.start(), start, each).isEmpty();
      return all ? Draft.TOTAL : Draft.PER_UNIT;
    }
    if (isBonusInWages(frame)) {
      return Draft.BONUS;
    }
    SentenceView sentence = frame.sentence();
    Optional<Draft> changed = lastAmount(draft, before);
    if (changed.filter(last -> last.frame.sentence() == sentence).isPresent()
        && Plans.isOldValue(frame)) {
      // "3 triệu đồng/người thay vì mức 1,5 triệu đồng"
      return changed.get().moneyRole.orElse(Draft.TOTAL);
    }
    String own = said(frame, draft.rule.role());
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    // "tặng giấy khen cho 20 công nhân, tiền thưởng 1 triệu đồng/người"
    if (own.equals(Draft.BONUS)
        && (isWon(frame) || before.stream().anyMatch(last -> last.kind == FactKind.AWARD))) {
      boolean toAll = frame.quantity().per().isEmpty() && (frame.classesBefore() & each) == 0;
      return toAll ? Draft.TOTAL : Draft.PER_UNIT;
    }
    if (own.equals(Draft.FUND)
        && !before.isEmpty()
        && HELPS.open(sentence.text(), frame.end())
        && sentence.mark(before.get(before.size() - 1).frame.end(), at, ",;") < at) {
      // "góp 3 tỷ đồng vào Quỹ A, 1,4 tỷ đồng ủng hộ đồng bào vùng lũ"
      return Draft.TOTAL;
    }
    if (isLiving(frame)) {
      return "other";
    }
    if ((own.equals(Draft.PER_UNIT) || own.equals(Draft.TOTAL)) && isNextBonus(frame, before)) {
      return Draft.BONUS;
    }
    boolean ofGifts = !before.isEmpty() && before.get(before.size() - 1).kind == FactKind.GIFT;
    if (own.equals("other")
        && ofGifts
        && (SUMMED.standBefore(sentence.text(), at) || WORTH.standBefore(sentence.text(), at))) {
      // "giúp các hộ bị thiệt hại 100 phần quà, tổng trị giá 40 triệu đồng"
      return Draft.TOTAL;
    }
    if (own.equals(Draft.PER_UNIT) && isWorthOfOthers(frame, before)) {
      return isTooLittle(frame, before) ? Draft.PER_UNIT : Draft.TOTAL;
    }
    if (own.equals(Draft.PER_UNIT) && isSumOfGifts(frame)) {
      return Draft.TOTAL;
    }
    if (own.equals(Draft.FUND) && !frame.quantity().per().isEmpty()) {
      return Draft.PER_UNIT; // "quỹ do đoàn viên đóng góp 20.000 đồng/người"
    }
    boolean eachBehind = own.equals(Draft.PER_UNIT) && (frame.classesBefore() & each) == 0;
    if (eachBehind
        && frame.quantity().per().isEmpty()
        && (SUMMED.standBefore(sentence.text(), frame.start()) || isGivenInParts(frame))) {
      return Draft.TOTAL;
    }
    if ((own.equals(Draft.TOTAL) || eachBehind) && isLivingItem(frame)) {
      return PRICE;
    }
    if (Draft.isEarned(own)
        && (isGivenToEach(frame) || (own.equals(Draft.BONUS) && isOfEachAtHead(frame)))) {
      return Draft.PER_UNIT;
    }
    boolean sum = own.equals(Draft.PER_UNIT) || own.equals(Draft.TOTAL);
    if (sum && RAISED.standBefore(sentence.text(), frame.start())) {
      // "nợ lương của 240 công nhân, tổng cộng 3 tỷ đồng"
      boolean owed =
          sentence.nearestBefore(at, from, debt | given).filter(this::isDebt).isPresent();
      return owed ? "other" : Draft.TOTAL;
    }
    boolean earned =
        own.equals(Draft.PER_UNIT) && (isMeanWage(sentence, at, from) || isEarnedMonthly(frame));
    // "xuất khẩu đạt 31 tỷ USD; thu nhập bình quân của lao động là 6,5 triệu đồng/tháng"
    int mean =
        frame.quantity().per().stream().anyMatch(WAGE_TIMES::contains)
            ? sentence.lastOf(MEAN_WAGES, Math.max(from, at - LONGEST_WORTH), at)
            : -1;
    if (earned || (mean >= 0 && sentence.mark(mean, at, ";:(") == at)) {
      return Draft.WAGE;
    }
    if (!own.equals(Draft.TOTAL)) {
      return isShare(own, sentence, at, frame.clause().start()) ? Draft.PER_UNIT : own;
    }
    if (sentence.nearestBefore(at, from, debt | given).filter(this::isDebt).isPresent()
        || OWED.open(sentence.text(), frame.end())) {
      return "other";
    }
    if (isSaved(frame, before)) {
      return "other";
    }
    if (isFunds(frame)) {
      return Draft.FUND;
    }
    if (isOfOne(frame, before)
        || isTooLittle(frame, before)
        || isOfEachAtHead(frame)
        || isListedWithEach(frame)
        || isOfMeal(frame)
        || PER_MEAL.begins(sentence.text(), frame.quantity().span().end())
        || isRate(frame)
        || isBesideEach(frame, before)
        || isWithHonour(frame, before, earlier)) {
      return Draft.PER_UNIT;
    }
    if (!before.isEmpty() && isLent(frame, before.get(before.size() - 1))) {
      return LOAN;
    }
    Optional<Cue> said = sentence.nearestBefore(at, from, priced | spent);
    if (said.isPresent() && said.get().type().in(priced) && !isPaidForThem(frame)) {
      return said.get().type().name(); // of wages, bonuses and prices they are the roles
    }
    if ((frame.classes() & extent) != 0) {
      String last = lastRole(draft, before, earlier);
      return Draft.PRICED.contains(last) ? last : Draft.PER_UNIT;
    }
    List<String> per = frame.quantity().per();
    if (!Collections.disjoint(per, WAGE_TIMES)) {
      // "Lương tối thiểu tăng 6 %. Vùng I là 5,2 triệu đồng/tháng, …" goes on about wages.
      return isPaid(frame) || lastRole(draft, before, earlier).equals(Draft.WAGE)
          ? Draft.WAGE
          : Draft.PER_UNIT;
    }
    return per.isEmpty() ? own : Draft.PER_UNIT;
  }

  /**
   * "trợ cấp 3 tháng lương (15 triệu đồng)", "hỗ trợ mỗi người 2 tháng lương, tương đương 9 triệu
   * đồng": wages by which help is measured.
   */
  private boolean isHelpInWages(Frame frame) {
    return isInWages(frame) && helpBefore(frame).filter(cue -> cue.type().in(aid)).isPresent();
  }

  /** "thưởng Tết một tháng lương, tối thiểu 4 triệu đồng": wages by which a bonus is measured. */
  private boolean isBonusInWages(Frame frame) {
    int at = frame.start();
    return isInWages(frame)
        && frame.sentence().lastOf(REWARDS, frame.sentence().segment(at).start(), at) >= 0;
  }

  /** Whether months of wages stand before an amount, which says how much they are. */
  private static boolean isInWages(Frame frame) {
    String text = frame.sentence().text();
    int end = Math.max(0, frame.start() - 1);
    end -= EQUAL.lengthAt(text, end);
    end -= end > 0 && text.charAt(end - 1) == ',' ? 1 : 0;
    return MONTHS_OF_WAGES.standBefore(text, end);
  }

  /**
   * "30 suất quà, mỗi suất 1 triệu đồng và 10 máy trị giá 160 triệu đồng": what other gifts are
   * worth than those of which each is told before.
   */
  private boolean isWorthOfOthers(Frame frame, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || last.kind != FactKind.GIFT || !frame.quantity().per().isEmpty()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int end = last.frame.end();
    return last.frame.sentence() == sentence
        && last.quantity().value().compareTo(BigDecimal.ONE) > 0
        && WORTH.standBefore(sentence.text(), frame.start())
        && sentence.mark(end, frame.start(), ",;:(") == frame.start()
        && sentence.nearestBefore(frame.start(), end, each).isEmpty()
        && sentence.nearestBefore(last.frame.start(), sentence.span().start(), each).isPresent();
  }

  /** "có 340 sáng kiến, tiết kiệm 12 tỷ đồng": what ideas are worth, and nobody's gift. */
  private static boolean isSaved(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    int idea = sentence.firstOf(IDEAS, sentence.span().start(), frame.start());
    int gain = idea < 0 ? -1 : sentence.lastOf(GAINS, idea, frame.start());
    if (gain >= 0 && sentence.mark(gain, frame.start(), ",;(:.") == frame.start()) {
      return true;
    }
    return !before.isEmpty()
        && before.get(before.size() - 1).kind == FactKind.INITIATIVE
        && frame
            .verb()
            .filter(verb -> SAVING.begins(frame.sentence().text(), verb.span().start()))
            .isPresent();
  }

  /** What is told last before an amount of who is helped, owed or rewarded. */
  private Optional<Cue> helpBefore(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    return sentence.nearestBefore(at, sentence.segment(at).start(), handed | debt | bonus | costs);
  }

  /** The role of a rule, where what the rule went by is said of the amount. */
  private String said(Frame frame, String role) {
    String given = (frame.classesBefore() & each) == 0 ? Draft.TOTAL : Draft.PER_UNIT;
    if (role.equals(LOAN) && isSupportPaidOut(frame)) {
      return Draft.TOTAL;
    }
    if (role.equals(LOAN) && !isSaidLent(frame)) {
      return given;
    }
    if (role.equals(PRICE) && isPaidForThem(frame)) {
      return frame.quantity().per().isEmpty() ? given : Draft.PER_UNIT;
    }
    if (role.equals(PRICE) && isWorthOfGift(frame)) {
      return frame.quantity().per().isEmpty() ? given : Draft.PER_UNIT;
    }
    if (role.equals(Draft.FUND) && isFromFund(frame)) {
      return given;
    }
    if (role.equals(Draft.WAGE) && WORTH.standBefore(frame.sentence().text(), frame.start())) {
      return given; // "thưởng mỗi người 2 tháng lương và phần quà trị giá 300.000 đồng"
    }
    if (Draft.isEarned(role)) {
      Optional<Cue> near = nearestInClause(frame, priced);
      if (near.filter(cue -> cue.type().is(PRICE)).isPresent()) {
        // "với mức lương 8 triệu đồng, khó mua căn hộ giá 1 tỷ đồng"
        return PRICE;
      }
      if (near.filter(cue -> isEachOfThem(frame, cue)).isPresent()) {
        return Draft.PER_UNIT;
      }
      return near.filter(cue -> isSetAside(frame, cue)).isPresent() ? Draft.TOTAL : role;
    }
    // "đoàn viên bị thiệt hại được hỗ trợ thêm 5 triệu đồng"
    boolean helped =
        role.equals("other")
            && nearestInClause(frame, debt | helps).filter(cue -> cue.type().in(helps)).isPresent();
    return helped ? given : role;
  }

  /**
   * "tặng 90 phiếu mua hàng (100.000 đồng/phiếu) để mua hàng giá ưu đãi": an amount in a bracket is
   * no price told of behind it.
   */
  private boolean isWorthOfGift(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int open = sentence.openBracket(at);
    return open >= 0
        && sentence.nearestBefore(at, open, prices).isEmpty()
        && sentence
            .nearestBefore(open, sentence.segment(at).start(), priced | handed)
            .filter(cue -> cue.type().in(handed))
            .isPresent();
  }

  /** "hỗ trợ viện phí 45 triệu đồng": what is given so that somebody can pay a price. */
  private boolean isPaidForThem(Frame frame) {
    SentenceView sentence = frame.sentence();
    return nearestInClause(frame, prices)
        .filter(price -> FEES.begins(sentence.text(), price.span().start()))
        .flatMap(
            price ->
                sentence
                    .nearestBefore(price.span().start(), frame.clause().start(), helps)
                    .filter(help -> help.span().end() + 1 == price.span().start()))
        .isPresent();
  }

  /**
   * "Từ nguồn quỹ, LĐLĐ huyện hỗ trợ 40 triệu đồng", "trích từ nguồn quỹ 20 triệu đồng trao cho":
   * what is taken from a fund and given, not what the fund holds.
   */
  private boolean isFromFund(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.segment(at).start();
    Optional<Cue> source =
        sentence
            .nearestBefore(at, from, funds)
            .filter(cue -> TAKEN_FROM.wordsAt(sentence.text(), cue.span().start() - 1) > 0);
    return source.isPresent()
        && (sentence.nearestBefore(at, source.get().span().end(), spends).isPresent()
            || sentence.firstAfter(frame.end(), frame.clause().end(), spends).isPresent());
  }

  /** "được hỗ trợ tiền thuê nhà với kinh phí 6.600 tỷ đồng": what is spent on all of them. */
  private boolean isSumOfAllowances(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Optional<Cue> allowance =
        nearestInClause(frame, each).filter(cue -> isAllowance(sentence, cue));
    return frame.quantity().per().isEmpty()
        && allowance.isPresent()
        && sentence
            .nearestBefore(at, allowance.get().span().end(), costs)
            .filter(cue -> IN_ALL.begins(sentence.text(), cue.span().start()))
            .isPresent();
  }

  private static Optional<Cue> nearestInClause(Frame frame, long classes) {
    int at = frame.quantity().span().start();
    return frame.sentence().nearestBefore(at, frame.clause().start(), classes);
  }

  /** "thưởng 30 thợ lò có thu nhập cao nhất, mỗi người 5 triệu đồng": given to each of them. */
  private boolean isEachOfThem(Frame frame, Cue wage) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int comma = sentence.mark(wage.span().end(), at, ",");
    return frame.quantity().per().isEmpty()
        && sentence
            .nearestBefore(at, comma, each)
            .filter(cue -> EACH.begins(sentence.text(), cue.span().start()))
            .isPresent()
        && sentence
            .nearestBefore(wage.span().start(), sentence.segment(at).start(), helps)
            .isPresent();
  }

  /** "Ngoài lương, công ty chi 2 tỷ đồng": whether a word stands in a phrase that a comma ends. */
  private static boolean isSetAside(Frame frame, Cue cue) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return BESIDES.begins(sentence.text(), sentence.clauseStart(cue.span().start()))
        && sentence.mark(cue.span().end(), at, ",") < at;
  }

  /**
   * "mỗi túi quà gồm gạo và mì với tổng trị giá 480 triệu đồng": more than any one gift is worth.
   */
  private static boolean isSumOfGifts(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    return SUMMED.standBefore(sentence.text(), at)
        && frame.quantity().unit().code().equals(DONG)
        && frame.quantity().per().isEmpty()
        && frame.quantity().value().compareTo(MOST_OF_EACH) > 0
        && sentence.lastOf(EACH_GIFT, sentence.span().start(), at) >= 0;
  }

  /**
   * "mức hỗ trợ từ 1-3 triệu đồng", "94 đoàn viên được hỗ trợ 1-2 triệu đồng": what differs from
   * one to the next is for each of them, unless it is said to be all.
   */
  private boolean isRate(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.span().start();
    int at = frame.quantity().span().start();
    boolean ranges =
        frame.quantity().shape() == Shape.RANGE
            && isHelp(frame)
            && sentence.first(SUM, Math.min(frame.verbStart(at), at), at) < 0;
    boolean listed = RATES.begins(sentence.text(), start);
    return (ranges || listed)
        && sentence.nearestBefore(frame.quantity().span().start(), start, total).isEmpty();
  }

  /** "hỗ trợ 1-3 triệu đồng", "hỗ trợ số tiền 1-3 triệu đồng": what is given or paid to help. */
  private boolean isHelp(Frame frame) {
    Optional<Cue> verb = frame.verb();
    if (verb.filter(cue -> cue.type().in(costs)).isPresent()) {
      int at = verb.get().span().start();
      verb =
          frame
              .sentence()
              .nearestBefore(at, frame.sentence().clauseStart(at), helps)
              .filter(cue -> cue.span().end() + 1 == at);
    }
    return verb.filter(cue -> cue.type().in(helps)).isPresent();
  }

  /** "suất ăn của công nhân chỉ 12.000 đồng": so much each, whoever eats it. */
  private static boolean isOfMeal(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    if (frame.quantity().value().compareTo(MOST_OF_MEAL) > 0) {
      return false;
    }
    int meal = sentence.lastOf(MEALS, sentence.segment(at).start(), at);
    if (meal >= 0 && sentence.mark(meal, at, ",;:") == at) {
      return true;
    }
    // "tổ chức bữa ăn ca cho 46.000 lao động, giá trị từ 15.000 đồng"
    return OF_VALUE.standBefore(sentence.text(), at)
        && (meal >= 0 || MEALS.firstIn(sentence.text(), 0, sentence.span().start()) >= 0);
  }

  /**
   * "mức trao là 600.000 đồng, 800.000 đồng và 1 triệu đồng/suất": what stands in a list of amounts
   * alike, the last of which says that each gets as much.
   */
  private static boolean isListedWithEach(Frame frame) {
    SentenceView sentence = frame.sentence();
    List<Quantity> quantities = sentence.quantities();
    for (int i = frame.index() + 1; i < quantities.size(); i++) {
      Quantity next = quantities.get(i);
      int end = SentenceView.end(quantities.get(i - 1));
      int start = Frame.start(next);
      boolean listed =
          next.unit().isMoney()
              && end <= start
              && LISTED.contains(sentence.text().substring(end, start).strip())
              && isAlike(frame.quantity().value(), next.value());
      if (!listed || !next.per().isEmpty()) {
        return listed;
      }
    }
    return false;
  }

  private static boolean isAlike(BigDecimal one, BigDecimal other) {
    return one.compareTo(other.multiply(BigDecimal.TEN)) < 0
        && other.compareTo(one.multiply(BigDecimal.TEN)) < 0;
  }

  private static int afterCash(String text, int end) {
    return text.startsWith(CASH, end) ? end + CASH.length() : end;
  }

  /** "mỗi người 500.000 đồng và 1 suất quà 150.000 đồng": what each gets besides. */
  private boolean isBesideEach(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft last = before.get(i);
      if (last.kind == FactKind.MONEY) {
        int end = last.frame.end();
        if (last.isEach() && CHANGING.wordsAt(sentence.text(), frame.start() - 1) > 0) {
          return true;
        }
        int more = last.isEach() ? sentence.lastOf(MORE, end, at) : -1;
        if (more >= 0
            && frame.quantity().value().compareTo(last.quantity().value()) <= 0
            && sentence
                .nearestBefore(at, more + MORE.lengthAt(sentence.text(), more), total | deeds)
                .isEmpty()) {
          return true;
        }
        if (last.isEach() && i == before.size() - 1 && isNextInRow(sentence, last, frame)) {
          return true;
        }
        return last.isEach()
            && sentence.first(AND, end, at) == afterCash(sentence.text(), end)
            && sentence.mark(end, at, ",;:()") == at
            && sentence.nearestBefore(at, end, total | deeds).isEmpty()
            // "và 8 máy tính trị giá 96 triệu đồng": of all eight.
            && (i == before.size() - 1 || !sentence.doesBetween(end, at));
      }
      if (last.kind != FactKind.GIFT) {
        return false;
      }
      if (isGiftOfEach(sentence, last, at)) {
        return true;
      }
    }
    return false;
  }

  /** "mỗi người được tặng 1 phần quà [300.000 đồng]": what the gift is worth that each gets. */
  private boolean isGiftOfEach(SentenceView sentence, Draft gift, int at) {
    return at == gift.frame.end() + 1
        && gift.quantity().value().compareTo(BigDecimal.ONE) == 0
        && sentence
            .nearestBefore(gift.frame.start(), sentence.segment(at).start(), each)
            .filter(cue -> EACH.begins(sentence.text(), cue.span().start()))
            .isPresent();
  }

  /**
   * "mỗi suất 1 triệu đồng, tổng kinh phí 50 triệu đồng"; not "mỗi suất 500.000 đồng và túi quà
   * 300.000 đồng, tổng trị giá 800.000 đồng", which is what those before make. "Tổng số tiền chi
   * trả mỗi tháng" is of all too.
   */
  private boolean isOfAll(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int mark = sentence.lastMark(sentence.span().start(), at, ",;:(");
    int from = mark < 0 ? sentence.span().start() : mark + 1;
    Beginnings opens = mark < 0 ? SUM_AT_HEAD : OF_ALL;
    int part = ActorWords.skipSpace(sentence.text(), from, at);
    boolean ofEach =
        sentence
            .nearestBefore(at, part, each)
            .filter(cue -> TIMES.firstIn(sentence.text(), cue.span().start(), at) < 0)
            .isPresent();
    if (!frame.quantity().per().isEmpty() || !opens.begins(sentence.text(), part) || ofEach) {
      return false;
    }
    BigDecimal parts = BigDecimal.ZERO;
    for (Draft other : before) {
      parts = other.isEach() ? parts.add(other.quantity().value()) : parts;
    }
    return parts.compareTo(frame.quantity().value()) != 0;
  }

  /** "mỗi đoàn viên góp một ngày lương, nhờ đó thu được 1,2 tỷ đồng": what no one of them gives. */
  private boolean isRaisedOfEach(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return isBeyond(frame, MOST_EARNED)
        && sentence
            .nearestBefore(at, sentence.span().start(), each)
            .filter(cue -> EACH_PERSON.begins(sentence.text(), cue.span().start()))
            .isPresent();
  }

  /** "giành cúp vô địch cùng 7 triệu đồng tiền thưởng": what winners get is no wage. */
  private boolean isWon(Frame frame) {
    return frame.verb().filter(verb -> verb.type().in(wins)).isPresent();
  }

  /** "Lương tối thiểu tăng bình quân 6%: vùng I là 4,9 triệu đồng": the mean is one of wages. */
  private boolean isMeanWage(SentenceView sentence, int at, int from) {
    Optional<Cue> said = sentence.nearestBefore(at, from, priced | spent);
    Optional<Cue> last = sentence.nearestBefore(at, from, each);
    return said.filter(cue -> cue.type().is(Draft.WAGE)).isPresent()
        && last.filter(cue -> MEAN.begins(sentence.text(), cue.span().start())).isPresent();
  }

  /**
   * "doanh nghiệp FDI thưởng bình quân 7 triệu đồng; doanh nghiệp dân doanh bình quân 5 triệu đồng,
   * người cao nhất nhận 80 triệu đồng", "đã báo cáo phương án thưởng Tết; mức bình quân 6 triệu
   * đồng": the mean or the most of the bonuses told of last.
   */
  private boolean isNextBonus(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    int from;
    if (last != null
        && last.frame.sentence() == sentence
        && last.moneyRole.filter(Draft.BONUS::equals).isPresent()) {
      from = last.frame.end();
    } else {
      Optional<Cue> said = sentence.nearestBefore(at, sentence.span().start(), priced | helps);
      if (said.isEmpty() || !said.get().type().is(Draft.BONUS)) {
        return false;
      }
      from = said.get().span().end();
    }
    int extent = sentence.lastOf(MEAN_OR_MOST, from, at);
    return extent >= 0
        && sentence.mark(extent, at, ",;:.(") == at
        && sentence.nearestBefore(at, from, priced | helps).isEmpty();
  }

  /** "trả cho lao động phổ thông 5 triệu đồng/tháng": what is paid for work, and for no thing. */
  private boolean isPaid(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    int from = sentence.clauseStart(at);
    int pays = sentence.lastOf(PAYS, from, at);
    return pays >= 0
        && !PAID_FOR.begins(text, pays)
        && sentence.nearestBefore(at, from, helps).isEmpty()
        && sentence.mark(pays, at, ",;:.(") == at;
  }

  /** "mỗi tháng công nhân lĩnh 6 triệu đồng": what one has of one's work in a month. */
  private static boolean isEarnedMonthly(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    return EARNS.standBefore(sentence.text(), at)
        && sentence.lastOf(MONTHLY, sentence.segment(at).start(), at) >= 0;
  }

  /** "Một gia đình bốn người cần ít nhất 13 triệu đồng mỗi tháng": what life costs. */
  static boolean isLiving(Frame frame) {
    if (!frame.quantity().unit().isMoney()) {
      return false;
    }
    String text = frame.sentence().text();
    int from = segmentStart(frame);
    int end = frame.start() - 1;
    for (int words = 0; words <= NEEDED_WORDS && end > from; words++) {
      int need = NEEDS.wordsAt(text, end);
      // "Cần Thơ" is a place.
      boolean needs =
          need > 0
              && Character.isLowerCase(text.charAt(end - need))
              && !DILIGENT.standBefore(text, end + 1);
      if (needs && isOfLiving(text, from, end - need - 1, LIVING)) {
        return true;
      }
      int saved = BOOKS.wordsAt(text, end) > 0 ? 0 : SAVES.wordsAt(text, end);
      if (saved > 0 && isOfLiving(text, from, end - saved - 1, FAMILIES)) {
        return true;
      }
      end = endOfWordBefore(text, from, end);
    }
    return false;
  }

  /** Whether those who live stand before a position in its clause. */
  private static boolean isOfLiving(String text, int from, int position, Endings living) {
    int reach = Math.max(from, position - LIVING_REACH);
    for (int i = position; i > reach && ",;.".indexOf(text.charAt(i)) < 0; i--) {
      if (text.charAt(i) == ' ' && living.lengthAt(text, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** "tiền ăn tăng lên 3,9 triệu đồng", "thuê trọ 1,2 triệu đồng": what a thing of life costs. */
  private boolean isLivingItem(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    int from = segmentStart(frame);
    int end = frame.start() - 1;
    for (int words = 0; words <= ITEM_WORDS && end > from; words++) {
      if (LIVING_ITEMS.lengthAt(text, end) > 0 && !isAtWork(text, end)) {
        return sentence.nearestBefore(at, sentence.clauseStart(at), handed).isEmpty();
      }
      end = endOfWordBefore(text, from, end);
    }
    return false;
  }

  private static boolean isAtWork(String text, int end) {
    return AT_WORK.stream().anyMatch(words -> text.startsWith(words, end));
  }

  private static int segmentStart(Frame frame) {
    return frame.sentence().segment(frame.quantity().span().start()).start();
  }

  /**
   * Where the word ends before the one that ends at a position, -1 if a space does not part them.
   */
  private static int endOfWordBefore(String text, int from, int end) {
    int start = end;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start < end && start > from && text.charAt(start - 1) == ' ' ? start - 1 : -1;
  }

  /** "Quỹ đã tiếp nhận 3 tỷ đồng": what a fund holds. */
  private static boolean isFunds(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int end = frame.start() - 1;
    if (HAS_FUND.wordsAt(text, end) > 0) {
      return true; // "CĐCS đã có quỹ 86 triệu đồng"
    }
    if (text.startsWith(OF_FUND, frame.end())
        && frame.verb().filter(verb -> verb.type().is("collect")).isPresent()) {
      return true; // "vận động được 4 tỷ đồng Quỹ Vì đoàn viên nghèo"
    }
    end -= SUMS.lengthAt(text, end);
    int gets = FUND_GETS.lengthAt(text, end);
    if (gets == 0) {
      return false;
    }
    int verb = end - gets;
    int start = sentence.clauseStart(verb);
    if (TO_THIS_DAY.begins(text, ActorWords.skipSpace(text, start, verb))) {
      // "Quỹ A được lập từ năm 2031, đến nay huy động được 2 tỷ đồng"
      return ActorWords.startsWord(text, sentence.span().start(), FUND);
    }
    for (int i = start; i <= start + FUND_LEAD && i < verb; i++) {
      if (ActorWords.startsWord(text, i, FUND)) {
        return verb - i - FUND.length() <= FUND_REACH;
      }
    }
    return false;
  }

  /** "Mỗi người hiến máu được bồi dưỡng 150.000 đồng": all that follows is of each. */
  private boolean isOfEachAtHead(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.quantity().span().start();
    int start = segmentStart(frame);
    int head = ActorWords.skipSpace(text, start, at);
    return text.startsWith(EACH_OF, head)
        && !TIMES.begins(text, head + EACH_OF.length())
        && sentence.nearestBefore(at, start, total).isEmpty();
  }

  /** "tạm ứng 7 tỷ đồng trả lương": more than anybody earns is what all get. */
  private static boolean isBeyond(Frame frame, BigDecimal most) {
    return frame.quantity().unit().code().equals(DONG)
        && frame.quantity().per().isEmpty()
        && frame.quantity().value().compareTo(most) > 0;
  }

  /** "giải ngân 3.744 tỷ đồng" in a paragraph that tells of no loans nor capital. */
  private boolean isSupportPaidOut(Frame frame) {
    String text = frame.sentence().text();
    return frame.cues().stream()
            .filter(cue -> cue.type().in(loan))
            .allMatch(cue -> PAID_OUT.begins(text, cue.span().start()))
        && LENDING.firstIn(text, 0, text.length()) < 0;
  }

  /** Not in "hỗ trợ đoàn viên vay vốn gặp rủi ro 2 triệu đồng", which only says who gets it. */
  private boolean isSaidLent(Frame frame) {
    return frame.cues().stream()
        .filter(cue -> cue.type().in(loan))
        .anyMatch(
            cue ->
                !isOfThoseGiven(frame, cue)
                    && frame.cues().stream()
                        .noneMatch(
                            other -> other.type().is("who") && other.span().equals(cue.span())));
  }

  /** "trao quà cho con đoàn viên đang vay vốn": a loan that those have whom something is given. */
  private boolean isOfThoseGiven(Frame frame, Cue borrowed) {
    SentenceView sentence = frame.sentence();
    int at = borrowed.span().start();
    return (BORROWING.standBefore(sentence.text(), at - 1) || BORROWS.begins(sentence.text(), at))
        && sentence
            .nearestBefore(at, sentence.segment(at).start(), handed)
            .filter(cue -> cue.type().is("give"))
            .isPresent();
  }

  /** "cho 45 đoàn viên vay vốn với số tiền 1,3 tỷ đồng": what those get who borrow. */
  private boolean isLent(Frame frame, Draft last) {
    int at = frame.quantity().span().start();
    boolean lent =
        last.kind == FactKind.BENEFICIARY
            && last.frame.cues().stream()
                .anyMatch(
                    cue ->
                        cue.type().in(loan)
                            && cue.span().end() + 1 == last.frame.start()
                            && !PAID_OUT.begins(frame.sentence().text(), cue.span().start()));
    // "trao quà cho 60 cháu là con đoàn viên đang vay vốn, trị giá 30 triệu đồng"
    boolean ofChildren = last.frame.category().equals("child");
    return (lent || (last.method.equals(BORROWERS) && !ofChildren))
        && frame.sentence().nearestBefore(at, last.frame.end(), handed).isEmpty();
  }

  /** "7 đoàn viên bị thiệt hại, mỗi người 1 triệu đồng": what is said last of it counts. */
  private boolean isShare(String role, SentenceView sentence, int at, int from) {
    Optional<Cue> last = sentence.nearestBefore(at, from, roles).filter(c -> c.type().in(each));
    return last.isPresent()
        && (SAID_AROUND.contains(role)
            || (Draft.isEarned(role) && isAllowance(sentence, last.get())));
  }

  /** "trả đủ lương và hỗ trợ mỗi công nhân 300.000 đồng": given beside the wage. */
  private boolean isGivenToEach(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return sentence
        .nearestBefore(at, frame.clause().start(), handed | priced)
        .filter(cue -> cue.type().in(handed))
        .flatMap(verb -> sentence.nearestBefore(at, verb.span().end(), each))
        .isPresent();
  }

  /** "trích 300 triệu đồng hỗ trợ mỗi công nhân 1 triệu đồng": what is given out to each. */
  private boolean isGivenInParts(Frame frame) {
    SentenceView sentence = frame.sentence();
    int next = frame.index() + 1;
    if (next >= sentence.quantities().size()) {
      return false;
    }
    Quantity part = sentence.quantities().get(next);
    int at = part.span().start();
    return part.unit().isMoney()
        && part.value().compareTo(frame.quantity().value()) < 0
        && sentence
            .nearestBefore(at, frame.end(), each)
            .filter(cue -> EACH.begins(sentence.text(), cue.span().start()))
            .flatMap(cue -> sentence.nearestBefore(cue.span().start(), frame.end(), handed))
            .isPresent();
  }

  private static boolean isAllowance(SentenceView sentence, Cue cue) {
    String words = cue.span().of(sentence.text()).toLowerCase(Locale.ROOT);
    return ALLOWANCES.stream().anyMatch(words::startsWith);
  }

  private boolean isDebt(Cue cue) {
    return cue.type().in(debt);
  }

  /**
   * What a single gift of several holds or is worth: "mỗi suất 700.000 đồng, gồm 500.000 đồng tiền
   * mặt", "300 suất quà gồm 1 triệu đồng và túi quà", "90 công nhân được tặng phiếu mua hàng trị
   * giá 200.000 đồng".
   */
  private boolean isOfOne(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last != null) {
      Optional<Cue> part = sentence.nearestBefore(at, last.frame.end(), include | parts);
      boolean ofGift =
          last.kind == FactKind.GIFT && part.filter(c -> c.type().in(include)).isPresent();
      // "mỗi suất 1 triệu đồng, trong đó ngân sách chi 12 tỷ đồng": more than each holds
      boolean ofAmount =
          last.isEach()
              && part.isPresent()
              && frame.quantity().value().compareTo(last.quantity().value()) <= 0;
      if (ofGift || ofAmount) {
        return true;
      }
    }
    String text = sentence.text();
    boolean book = last != null && isOfMany(last) && BOOKS.wordsAt(text, frame.start() - 1) > 0;
    if (book || isPrize(text, at) || SORT.wordsAt(text, at - 1) > 0) {
      return true;
    }
    int worth = at - 1;
    worth -= ABOUT.lengthAt(text, worth);
    if (WORTH.lengthAt(text, worth) == 0) {
      return false;
    }
    int start = sentence.span().start();
    boolean many = before.stream().anyMatch(other -> isOfMany(other) || other.isEach());
    int each = many ? start : sentence.firstOf(FOR_EACH, start, at);
    if (each < 0) {
      return false;
    }
    Matcher gift =
        WORTH_OF_ONE
            .matcher(text)
            .useTransparentBounds(true)
            .region(Math.max(start, at - LONGEST_WORTH), at);
    return gift.find() && (many || each < gift.start());
  }

  /**
   * "36 suất học bổng trị giá 3 triệu đồng", "hỗ trợ 600 công nhân với số tiền 500.000 đồng": what
   * would be next to nothing, were all of them to share it, is what each of them is worth or gets,
   * unless no single gift is worth as much ("8.000 khẩu trang trị giá 56 triệu đồng").
   */
  private boolean isTooLittle(Frame frame, List<Draft> before) {
    if (before.isEmpty()) {
      return false;
    }
    Draft last = before.get(before.size() - 1);
    boolean counts =
        (last.kind == FactKind.GIFT || last.kind == FactKind.BENEFICIARY)
            && !last.unit.equals(Draft.PERCENT);
    if (!counts) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int end = last.frame.end();
    boolean present =
        last.frame.category().equals("gift")
            && frame.quantity().value().compareTo(MOST_OF_PRESENT) <= 0;
    BigDecimal leastOfAny = last.kind == FactKind.BENEFICIARY ? LEAST_OF_PERSON : LEAST_OF_ALL;
    BigDecimal leastOfOne =
        present ? LEAST_OF_PRESENT : LEAST.getOrDefault(last.frame.category(), leastOfAny);
    BigDecimal least = leastOfOne.multiply(last.quantity().value());
    return frame.quantity().unit().code().equals(DONG)
        && frame.quantity().value().compareTo(least) < 0
        && (last.kind != FactKind.GIFT || frame.quantity().value().compareTo(MOST_OF_EACH) <= 0)
        && sentence.segment(at).contains(last.quantity().number())
        && sentence.first(SUM, end, at) < 0
        && (sentence.firstAfter(end, at, handed).isEmpty() || isPredicate(sentence, end, at));
  }

  /** "mỗi gia đình 3 triệu đồng, người bị thương 1 triệu đồng": less for others, a comma on. */
  private boolean isNextInRow(SentenceView sentence, Draft last, Frame frame) {
    int end = last.frame.end();
    int at = frame.start();
    return sentence.text().startsWith(", ", end)
        && sentence.mark(end + 1, at, ",;:.(") == at
        && frame.quantity().value().compareTo(last.quantity().value()) <= 0
        && at - end <= LONGEST_IN_ROW
        && sentence.nearestBefore(at, end, (total | deeds) & ~suffers).isEmpty()
        && sentence.bodies().stream()
            .noneMatch(body -> body.span().start() > end && body.span().end() < at);
  }

  /** "tuyên dương 45 gia đình … tặng bằng khen kèm 500.000 đồng": too little for all of them. */
  private static boolean isWithHonour(Frame frame, List<Draft> before, List<Draft> earlier) {
    List<Draft> told = before.isEmpty() ? earlier : before;
    if (told.isEmpty() || !WITH_HONOURS.standBefore(frame.sentence().text(), frame.start())) {
      return false;
    }
    Draft last = told.get(told.size() - 1);
    return last.kind == FactKind.AWARD
        && last.block() == frame.sentence().block()
        && frame.quantity().value().compareTo(LEAST_OF_PERSON.multiply(last.quantity().value()))
            < 0;
  }

  /** "20 chị khó khăn nhận thêm 1 triệu đồng": whether a stretch says but one thing. */
  private static boolean isPredicate(SentenceView sentence, int from, int to) {
    return sentence.mark(from, to, ",;:.(") == to && sentence.first(AND, from, to) < 0;
  }

  /** Whether a prize stands before an amount, and not how many of it there are. */
  private static boolean isPrize(String text, int at) {
    int end = at - 1;
    end -= end > 0 && text.charAt(end - 1) == ':' ? 1 : PRIZE_IS.lengthAt(text, end);
    end -= WON_BY.lengthAt(text, end);
    int start = end - PRIZES.lengthAt(text, end);
    boolean counted =
        start > 1 && text.charAt(start - 1) == ' ' && Character.isDigit(text.charAt(start - 2));
    return start < end && !counted;
  }

  private static boolean isOfMany(Draft draft) {
    return (draft.kind == FactKind.BENEFICIARY || draft.kind == FactKind.PARTICIPATION)
        && !draft.unit.equals(Draft.PERCENT)
        && draft.quantity().value().compareTo(BigDecimal.ONE) > 0;
  }

  /** The role of the amount before, {@code ""} if there is none. */
  private static String lastRole(Draft draft, List<Draft> before, List<Draft> earlier) {
    Optional<Draft> beside = lastAmount(draft, before);
    Optional<Draft> last = beside.isPresent() ? beside : lastAmount(draft, earlier);
    return last.isPresent() ? last.get().moneyRole.orElse("") : "";
  }

  private static Optional<Draft> lastAmount(Draft draft, List<Draft> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft last = before.get(i);
      if (last.kind == FactKind.MONEY && draft.block() - last.block() <= 1) {
        return Optional.of(last);
      }
    }
    return Optional.empty();
  }
}
