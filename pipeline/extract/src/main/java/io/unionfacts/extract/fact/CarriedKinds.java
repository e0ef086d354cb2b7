package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.Modifier;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts because of the numbers before it: a bare share is of the count that it
 * stands behind, a share of a target of what was achieved.
 */
final class CarriedKinds {
  /** What targets are set for. */
  private static final Set<FactKind> ACHIEVED =
      EnumSet.of(FactKind.UNION_FOUNDED, FactKind.MEMBER_ADMISSION, FactKind.PARTY_ADMISSION);

  /** The rule for the size of those that are meant. */
  static final String CONDITION = "quantity.condition";

  /** What stands between those counted and how large they are. */
  private static final Set<String> SIZED = Set.of("có", "chỉ có", "có số lượng");

  /** What rules end with for those of whom others are some. */
  static final String OUT_OF = ".out-of";

  /** What opens a sentence about the number before it. */
  static final Beginnings REFERENCES =
      new Beginnings(
          List.of(
              "con số này", "con số trên", "con số đó", "tỷ lệ này", "tỉ lệ này", "tỷ lệ trên"));

  static final Set<String> EMPLOYED = Set.of("worker", "teacher", "union_official");

  /** Verbs of which those who stand before them do good, whomever it is done to. */
  private static final Beginnings HELPING =
      new Beginnings(List.of("giúp", "thăm", "tặng", "trao", "phát", "chúc thọ", "chuyển"));

  /** Verbs of which they do so where those are told for whom they do it. */
  private static final Beginnings SERVING =
      new Beginnings(
          List.of(
              "khám", "xét nghiệm", "tư vấn", "hỗ trợ", "tiêm", "siêu âm", "cắt tóc", "phục vụ"));

  /** Who did most, or next to most, of what was told. */
  private static final Beginnings RANKS =
      new Beginnings(
          List.of(
              "dẫn đầu",
              "đứng đầu",
              "nhiều nhất",
              "cao nhất là",
              "tiêu biểu là",
              "điển hình là",
              "tiếp theo là",
              "tiếp đến là",
              "kế đến là"));

  /** Numbers that stand at most between what was achieved and a rank of it. */
  private static final int RANKED = 8;

  private static final Beginnings ARE_MEMBERS =
      new Beginnings(List.of(" là đoàn viên", " người là đoàn viên"));

  /** What ends right before a sum that has been raised. */
  private static final Endings UP_TO =
      new Endings(List.of(" lên", " lên thành", " lên tới", " lên đến", " lên con số"));

  private static final Beginnings RAISES_SUM =
      new Beginnings(
          List.of("nâng tổng số", "đưa tổng số", "nâng số", "đưa số", "nâng tổng", "nâng con số"));

  private static final Beginnings UNIONS_NAMED =
      new Beginnings(List.of("cđcs", "cđ cơ sở", "công đoàn cơ sở", "nghiệp đoàn"));

  private static final Beginnings WORKERS_NAMED =
      new Beginnings(
          List.of("lao động", "công nhân", "cán bộ", "nhân viên", "cnvclđ", "cnlđ", "cbcnv"));

  /** What the sum is of that those raise whom a number before it counts. */
  private static final Map<FactKind, FactKind> RAISED_KINDS =
      Map.of(
          FactKind.MEMBER_ADMISSION, FactKind.MEMBER_TOTAL,
          FactKind.MEMBER_TOTAL, FactKind.MEMBER_TOTAL,
          FactKind.UNION_FOUNDED, FactKind.UNION_TOTAL,
          FactKind.GIFT, FactKind.GIFT);

  private static final String HOUSE = "house";
  private static final String PERSON = "person";
  private static final Beginnings REMAINING = new Beginnings(List.of(" còn lại"));
  private static final Endings LEFT = new Endings(List.of(" còn", " còn lại"));

  private static final Beginnings BEING_MEMBERS = new Beginnings(List.of("là đoàn viên"));

  /** Members of what is no union. */
  private static final Beginnings OTHER_MEMBERS =
      new Beginnings(List.of("là đoàn viên thanh niên", "là đoàn viên tncs", "là đoàn viên ưu tú"));

  private static final Set<FactKind> SAID_MEMBERS =
      EnumSet.of(FactKind.WORKFORCE, FactKind.QUANTITY, FactKind.RATING);

  /** Those whom the unions of occupations count where others count members. */
  private static final Set<String> BELONGING = Set.of("thành viên", "hội viên");

  private static final Beginnings OCCUPATIONS = new Beginnings(List.of("nghiệp đoàn"));
  private static final int LONGEST_BOARD = "Ban Chấp hành lâm thời ".length();
  private static final Beginnings BOARDS =
      new Beginnings(List.of("ban chấp hành", "bch", "ban thường vụ", "ban vận động"));

  /** What a number counts of which nothing is said. */
  private static final Set<FactKind> TOTALS =
      EnumSet.of(
          FactKind.MEMBER_TOTAL, FactKind.UNION_TOTAL, FactKind.WORKFORCE, FactKind.QUANTITY);

  /** "đạt 147% so với chỉ tiêu 600 đoàn viên": no word for who has what. */
  private static final Endings COMPARED = new Endings(List.of("so với"));

  private static final Set<String> WORKPLACES =
      Set.of("workplace_unit", "enterprise", "school", "grassroots_union", "organisation");

  private static final Set<FactKind> HONOURED =
      EnumSet.of(FactKind.AWARD, FactKind.BENEFICIARY, FactKind.PARTICIPATION);

  /** What stands before those to whom others belong. */
  private static final Endings WHOSE =
      new Endings(List.of(" của", " thuộc", " đến từ", " ở", " tại", " trong"));

  private static final Set<FactKind> CHANGING =
      EnumSet.of(FactKind.MEMBER_TOTAL, FactKind.UNION_TOTAL);

  private static final Beginnings THAN_BEFORE = new Beginnings(List.of("so với", "so cùng kỳ"));

  private static final Endings GROWN =
      new Endings(List.of(" tăng", " tăng thêm", " giảm", " đã tăng", " đã giảm", " giảm đi"));

  private static final String TURNS = "turn_of_people";

  private static final Beginnings OFFICIALS = new Beginnings(List.of("cán bộ"));

  /** What may be said of some, but not of all of whom they are some. */
  private static final Set<FactKind> SAID_OF_PARTS =
      EnumSet.of(
          FactKind.AWARD,
          FactKind.RATING,
          FactKind.PARTICIPATION,
          FactKind.AGREEMENT,
          FactKind.PARTY_ADMISSION,
          FactKind.PARTY_NOMINATION);

  /** What stands before the least size of those that are meant. */
  private static final Endings FROM_ON =
      new Endings(
          List.of(
              "có từ",
              "có đủ từ",
              "sử dụng từ",
              "có đủ",
              "có sử dụng từ",
              "sử dụng",
              "doanh nghiệp từ",
              "dn từ",
              "đơn vị từ",
              "công ty từ"));

  /** What a union aims at is no condition: "phấn đấu có từ 60 đoàn viên trở lên …". */
  private static final Endings AIMED =
      new Endings(
          List.of("phấn đấu có từ", "mục tiêu có từ", "chỉ tiêu có từ", "phấn đấu có đủ từ"));

  private static final Endings HOUSEHOLDS = new Endings(List.of("gia đình", "hộ", "hộ gia đình"));

  /** What may stand behind the number of people of a household. */
  private static final Beginnings LIVE =
      new Beginnings(
          List.of(
              "ăn", "sống", "ở trọ", "hoặc", "và", "thì", "trong", "với", "chỉ", "phải", "cùng"));

  private static final Beginnings UPWARDS = new Beginnings(List.of("trở lên"));

  /** Whom the size of an employer or a union is told in. */
  private static final Set<String> SIZES =
      Set.of("worker", "teacher", "union_official", "member", "individual");

  /** Characters from the number of such a size to the word that ends it. */
  private static final int LONGEST_SIZE = 48;

  private static final Pattern SUM = Pattern.compile(" ?% (?:trên |so với )?tổng số ");

  /** What stands behind a number of some of those named before. */
  private static final Beginnings SOME_OF =
      new Beginnings(List.of(" trong số đó", " trong số này", " trong số họ", " trong số ấy"));

  private static final String ELLIPTIC = "quantity.listed";

  /** What may be said of those in a list with no verb of its own. */
  private static final Set<FactKind> STATES_OF_LISTED =
      EnumSet.of(FactKind.MEMBER_TOTAL, FactKind.UNION_TOTAL);

  /** What those in a list have a share in. */
  private static final Set<FactKind> SHARED =
      EnumSet.of(
          FactKind.MEMBER_ADMISSION,
          FactKind.UNION_FOUNDED,
          FactKind.PARTY_ADMISSION,
          FactKind.PARTY_NOMINATION);

  /** What opens a sentence that lists who has a share in what the one before tells. */
  private static final Beginnings SHARES =
      new Beginnings(
          List.of(
              "cụ thể",
              "trong đó",
              "trong số đó",
              "nhiều đơn vị",
              "một số đơn vị",
              "những đơn vị",
              "các đơn vị",
              "nhiều địa phương",
              "một số địa phương",
              "dẫn đầu",
              "đứng đầu",
              "tiêu biểu",
              "điển hình",
              "nổi bật",
              "cao nhất",
              "nhiều nhất",
              "riêng"));

  /** Shares in a row: what stands between them. */
  private static final Pattern IN_ROW =
      Pattern.compile(
          "(?: (?:xếp )?loại \\p{L}{1,3})?[,;]? ?(?:và )?(?:(?:năm|quý) [\\dIV/]{1,8})? ?(?:là|đạt|chiếm|lên)? ?");

  private static final int LONGEST_LINK = 40;

  /** What may be rated by a grade before its number. */
  private static final Set<FactKind> GRADED =
      EnumSet.of(FactKind.UNION_TOTAL, FactKind.MEMBER_TOTAL, FactKind.QUANTITY, FactKind.RATING);

  private static final Set<FactKind> UNIONS =
      EnumSet.of(FactKind.UNION_TOTAL, FactKind.UNION_FOUNDED);

  private static final Beginnings MORE = new Beginnings(List.of("có thêm", "đã có thêm"));

  /** What those do who come to something, and are gathered in no union. */
  private static final Beginnings COMES =
      new Beginnings(List.of(" tham gia", " tham dự", " dự thi", " tranh tài", " thi đấu"));

  private static final Beginnings GATHERED =
      new Beginnings(List.of("tập hợp", "thu hút", "quy tụ"));

  /** What tells that unions or members are rated. */
  private static final Beginnings RATING_WORDS =
      new Beginnings(
          List.of("xếp loại", "phân loại", "đánh giá", "chấm điểm", "xếp hạng", "chất lượng"));

  private static final int LONGEST_GRADE = "hoàn thành xuất sắc nhiệm vụ".length();

  /** Grades that may stand before a number, and as what they are written. */
  private static final Map<String, String> LISTED_GRADES =
      Map.ofEntries(
          Map.entry("xuất sắc", "xuất sắc"),
          Map.entry("loại xuất sắc", "xuất sắc"),
          Map.entry("tốt", "tốt"),
          Map.entry("loại tốt", "tốt"),
          Map.entry("khá", "khá"),
          Map.entry("loại khá", "khá"),
          Map.entry("trung bình", "trung bình"),
          Map.entry("loại trung bình", "trung bình"),
          Map.entry("yếu", "yếu"),
          Map.entry("vững mạnh", "vững mạnh"),
          Map.entry("vững mạnh xuất sắc", "vững mạnh xuất sắc"),
          Map.entry("hoàn thành", "hoàn thành nhiệm vụ"),
          Map.entry("hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ"),
          Map.entry("hoàn thành tốt", "hoàn thành tốt nhiệm vụ"),
          Map.entry("hoàn thành tốt nhiệm vụ", "hoàn thành tốt nhiệm vụ"),
          Map.entry("hoàn thành xuất sắc", "hoàn thành xuất sắc nhiệm vụ"),
          Map.entry("hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ"),
          Map.entry("không hoàn thành", "không hoàn thành nhiệm vụ"),
          Map.entry("không hoàn thành nhiệm vụ", "không hoàn thành nhiệm vụ"));

  /** "31 loại khá": what stands between a number that counts what another does and the grade. */
  private static final Beginnings SORTED =
      new Beginnings(List.of(" loại", " xếp loại", " đạt loại", " đạt"));

  private static final String SORT = " loại";

  /** How a headline begins that tells of what there is more. */
  private static final Beginnings FURTHER = new Beginnings(List.of("thêm"));

  private static final int FURTHER_LENGTH = "thêm ".length();

  private static final String GRADED_RULE = "rating.grade";

  private static final Beginnings CLASSED =
      new Beginnings(List.of(" loại", " xếp loại", " đạt loại", " tốt nghiệp loại"));

  private static final List<String> PUPIL_GRADES =
      List.of("xuất sắc", "khá giỏi", "giỏi", "khá", "tốt", "trung bình");

  private static final List<String> GRADES = List.of("xuất sắc", "tốt", "khá", "trung bình", "yếu");

  private static final List<String> RATES = List.of("tỷ lệ ", "tỉ lệ ");

  /** What a rate goes on with that says no more than the number before it of what it is. */
  private static final Beginnings BARE =
      new Beginnings(
          List.of(
              "đạt",
              "là",
              "chiếm",
              "này",
              "trên",
              "hơn",
              "gần",
              "khoảng",
              "tương ứng",
              "cao",
              "lên",
              "nữ",
              "nam",
              "đảng viên",
              "đoàn viên",
              "còn",
              "thấp",
              "tới",
              "ở mức",
              "chung",
              "trung bình",
              "bình quân",
              "tương đương",
              "đúng",
              "tăng",
              "giảm",
              "vượt",
              "tuyệt đối",
              "hoàn thành",
              "xuất sắc",
              "khá",
              "giỏi",
              "tốt"));

  private static final String SHARE_OF_WORKERS = "workforce.named-before";

  private static final String RANK_OF = "rank.of-";

  /** How those are told of whom nothing is said but that they are members. */
  /** The rule for shares of targets for what is measured in money. */
  static final String OF_TARGET_RULE = "quantity.of-target";

  static final String ARE_MEMBERS_RULE = "member-total.are-members";

  /** What those are of whom a share is told. */
  private static final Beginnings ARE_OF =
      new Beginnings(
          List.of(
              " là nữ",
              " là nam",
              " là lao động nữ",
              " là lao động nam",
              " là nữ giới",
              " là người dân tộc",
              " là dân tộc",
              " là lao động địa phương",
              " là người địa phương",
              " là đảng viên",
              " nữ"));

  /** Units of what is produced, built or harvested. */
  private static final Set<String> MEASURED =
      Set.of("tonne", "kg", "litre", "m", "m2", "m3", "km", "ha", "kWh", "MW", "blood_unit");

  private static final Set<FactKind> PEOPLE_SHARED =
      EnumSet.of(
          FactKind.WORKFORCE,
          FactKind.MEMBER_TOTAL,
          FactKind.PARTICIPATION,
          FactKind.MEMBER_ADMISSION);

  /** What a share is of that the sentence has just counted. */
  private static final Beginnings OF_THOSE =
      new Beginnings(
          List.of(
              "số này",
              "số đó",
              "trong số này",
              "trong số đó",
              "trong số họ",
              "các bản này",
              "số bản này",
              "số người này"));

  /** What only people have. */
  private static final Beginnings LEARNED =
      new Beginnings(List.of("có trình độ", "đạt trình độ", "tốt nghiệp"));

  private static final String SHARE_OF = "share.of-";

  /** What a number is of that nothing is said to be done to. */
  private static final Set<FactKind> UNTOLD =
      EnumSet.of(
          FactKind.QUANTITY,
          FactKind.UNION_TOTAL,
          FactKind.MEMBER_TOTAL,
          FactKind.WORKFORCE,
          FactKind.PARTICIPATION,
          FactKind.ACTIVITY,
          FactKind.AGREEMENT,
          FactKind.RATING);

  /** Who may be honoured beside others. */
  private static final Set<String> HONOURABLE =
      Set.of(
          "collective",
          "individual",
          "household",
          "member",
          "worker",
          "teacher",
          "union_official",
          "grassroots_union",
          "union",
          "union_group",
          "union_cluster",
          "workplace_unit",
          "enterprise",
          "team");

  private static final Set<String> KEPT_UNITS = Set.of("person", "household", "collective");

  /** What those did who are honoured for it. */
  private static final Beginnings MERITS =
      new Beginnings(
          List.of(
              " có thành tích",
              " có nhiều thành tích",
              " có nhiều đóng góp",
              " có nhiều cống hiến",
              " đạt thành tích",
              " đạt nhiều thành tích",
              " đã có thành tích",
              " lập thành tích",
              " thực hiện tốt",
              " thực hiện xuất sắc",
              " hoàn thành tốt",
              " hoàn thành xuất sắc",
              " làm tốt",
              " tổ chức tốt",
              " dẫn đầu",
              " tiêu biểu",
              " xuất sắc"));

  /** What parts those in a list whom one verb governs. */
  private static final String LISTED_NEXT = ", ";

  private static final Endings ALSO = new Endings(List.of("và", "cùng"));
  private static final Beginnings NEXT = new Beginnings(List.of(" và", " cùng"));
  private static final String CLOSING = ",.;";

  private static final Beginnings PARTY_SUMS =
      new Beginnings(
          List.of(
              "số đảng viên toàn",
              "nâng số đảng viên",
              "nâng tổng số đảng viên",
              "nâng tỷ lệ đảng viên",
              "đưa tỷ lệ đảng viên",
              "đưa số đảng viên",
              "đưa tổng số đảng viên"));

  private static final Endings MEMBERS =
      new Endings(
          List.of(
              "đoàn viên",
              "đoàn viên công đoàn",
              "đoàn viên là",
              "đoàn viên công đoàn là",
              "đoàn viên có",
              "đoàn viên công đoàn có"));

  private static final Beginnings ALL_MEMBERS =
      new Beginnings(
          List.of("đoàn viên công đoàn", "đoàn viên cđ", "đoàn viên", "lực lượng đoàn viên"));

  private static final Beginnings BEFALLS = new Beginnings(List.of("bị", "được", "mắc"));

  /** What stands before how many there are of something. */
  private static final Endings AMOUNT_TO =
      new Endings(List.of("có", "hiện có", "hiện nay có", "đã có", "là", "hiện là", "hiện nay là"));

  /** Those of whom only the text around tells who they are. */
  private static final Set<String> UNNAMED_PEOPLE = Set.of("", "individual");

  /** "31 bản đạt loại A": copies of what was signed. */
  private static final Pattern COPIES =
      Pattern.compile(
          "bản(?: loại\\b.*| xếp loại\\b.*| hết hạn\\b.*| đạt\\b.*)?$", Pattern.CASE_INSENSITIVE);

  /** What a share is of that is told by what is done. */
  private static final Map<String, FactKind> DEEDS =
      Map.of(
          "found", FactKind.UNION_FOUNDED,
          "admit", FactKind.MEMBER_ADMISSION,
          "nominate", FactKind.PARTY_NOMINATION,
          "party_admission", FactKind.PARTY_ADMISSION,
          "party_nomination", FactKind.PARTY_NOMINATION,
          "train", FactKind.PARTICIPATION,
          "pact", FactKind.AGREEMENT,
          "sign", FactKind.AGREEMENT,
          "inspect", FactKind.ACTIVITY);

  private static final String REPRESENTING = "participation.representing";
  private static final String DELEGATE = "delegate";
  private static final Endings UNDERGOES = new Endings(List.of("được", "vinh dự"));
  private static final Beginnings RECEIVES =
      new Beginnings(List.of("nhận", "đón nhận", "được", "vinh dự"));

  /** What stands before how many there are in place of those counted before. */
  private static final Endings NOW =
      new Endings(
          List.of(" còn", " xuống", " lên", " lên thành", " thành", " lên tới", " lên đến"));

  private static final Set<String> CHANGES_TO =
      Set.of("lên", "xuống", "còn", "xuống còn", "lên thành", "lên tới", "lên đến", "thành");

  private static final String UNTOLD_RULE = "quantity.default";
  private static final String PEOPLE = "người";
  private static final Endings AMOUNTS_TO =
      new Endings(
          List.of(
              " là", " chỉ là", " lên", " lên tới", " lên đến", " lên thành", " xuống", " còn"));

  private static final Beginnings NUMBERS_OF_PEOPLE =
      new Beginnings(
          List.of(
              "số người chết",
              "số người thiệt mạng",
              "số người tử vong",
              "số người bị",
              "số nạn nhân",
              "số người mất",
              "số công nhân chết",
              "số công nhân bị",
              "số công nhân tử vong",
              "số lao động bị",
              "số lao động mất"));

  private static final String AND = " và ";
  private static final Endings FORMERLY =
      new Endings(List.of("từ", "từ chỗ có", "từ chỗ", "từ con số", "trước đây có", "trước có"));
  private static final int LONGEST_CHANGE = 48;
  private static final long PARTY = CueLexicon.standard().bits("party_admission");
  private static final Beginnings INTRODUCED = new Beginnings(List.of("giới thiệu"));
  private static final Beginnings JOINS = new Beginnings(List.of("tham gia"));

  private static final Beginnings BY_NOW =
      new Beginnings(List.of("đến nay", "hiện", "hiện nay", "hiện tại", "tính đến", "hiện có"));

  /** What a share of a target may seem to count: "120% kế hoạch". */
  private static final String WITH_MEMBERS = "với";

  /** Words for the money that unions collect. */
  private static final Beginnings DUES =
      new Beginnings(
          List.of(
              "kinh phí",
              "đoàn phí",
              "tài chính",
              "số thu",
              "tổng thu",
              "nguồn thu",
              "thu ngân sách"));

  private static final Set<String> OF_PLANS = Set.of("plan_item", "job", "document");

  /** What may stand before a deed at the head of what is told. */
  private static final Pattern DEED_OPENERS =
      Pattern.compile(
          "[\\s%);,.:+–-]*(?:(?:[Cc]ông tác|[Vv]iệc|[Cc]hỉ tiêu|[Tt][ỷỉ] lệ|[Vv]à|[Tt]rong đó,?|[Cc]ụ thể[,:]?) )?");

  private final long share;
  private final long change;
  private final long deeds;
  private final long raised;
  private final long party;
  private final long parts;
  private final long target;
  private final long passive;
  private final long given;
  private final long honours;
  private final long forms;

  CarriedKinds(CueLexicon cues) {
    this.honours = cues.bits("give", "praise", "win");
    this.forms = cues.bits("form");
    this.share = cues.bits("share");
    this.deeds =
        cues.bits(
            "found",
            "admit",
            "nominate",
            "party_admission",
            "party_nomination",
            "train",
            "pact",
            "sign",
            "inspect");
    this.raised = cues.bits("collect", "aid", "give", "fund");
    this.party = cues.bits("party_admission", "party_nomination", "party");
    this.change = cues.bits("change");
    this.parts = cues.bits("parts");
    this.passive = cues.bits("passive");
    this.given = cues.bits("for");
    this.target = cues.bits("target", "plan");
  }

  /** "90 % đã đóng đủ. Có nơi đạt 100 %": the share that a sentence of its own takes up. */
  static List<Draft> shareBefore(List<Draft> drafts, Frame frame) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    Draft last = drafts.get(drafts.size() - 1);
    return last.block() == frame.sentence().block() && last.unit.equals(Draft.PERCENT)
        ? List.of(last)
        : List.of();
  }

  /** "Con số này năm 2030 mới là 61,5%": the number of another time counts what that one does. */
  void takeReferent(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.segment(at).start();
    boolean refers =
        (frame.classes() & change) == 0 && !does(frame) && isReferredTo(sentence, from, at);
    if (!refers) {
      return;
    }
    for (List<Draft> drafts : List.of(before, earlier)) {
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft referent = drafts.get(i);
        if (referent.block() != draft.block()) {
          return;
        }
        if (isAlike(frame, referent)
            && (referent.frame.sentence() != sentence
                || sentence.firstOf(REFERENCES, referent.frame.end(), at) >= 0)) {
          countSame(draft, referent, referent.method);
          return;
        }
      }
    }
  }

  /** "năm 2030, con số này mới là 61,5%": nothing is done between the reference and the number. */
  private static boolean isReferredTo(SentenceView sentence, int from, int at) {
    int reference = sentence.firstOf(REFERENCES, from, at);
    return reference >= 0 && !sentence.doesBetween(reference, at);
  }

  /** Whether a number counts the like of what another does, or says nothing of what it counts. */
  private static boolean isAlike(Frame frame, Draft other) {
    boolean percent = frame.quantity().unit().code().equals(Draft.PERCENT);
    return other.kind != FactKind.MONEY
        && !frame.quantity().unit().isMoney()
        && (percent
            ? other.unit.equals(Draft.PERCENT)
            : !other.unit.equals(Draft.PERCENT)
                && (frame.category().equals(other.frame.category()) || frame.category().isEmpty()));
  }

  /**
   * "thành lập 26 CĐCS. Dẫn đầu là LĐLĐ thành phố A với 7 CĐCS, LĐLĐ huyện B 5 CĐCS": those who did
   * most of something did the same.
   */
  static void takeRank(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    boolean bare =
        (draft.kind == FactKind.MEMBER_TOTAL || draft.kind == FactKind.UNION_TOTAL) && !does(frame);
    if (!bare) {
      return;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    Draft beside = achieved(draft, before);
    Draft whole = beside == null ? achieved(draft, earlier) : beside;
    if (whole == null) {
      return;
    }
    boolean listed = beside != null && whole.method.startsWith(RANK_OF);
    if (listed) {
      draft.kind = whole.kind;
      draft.method = whole.method;
      return;
    }
    int from = beside == null ? sentence.span().start() : whole.frame.end();
    if (sentence.firstOf(RANKS, from, at) < 0) {
      return;
    }
    draft.kind = whole.kind;
    draft.method = RANK_OF.concat(whole.method);
  }

  /** The last count of the like that tells what was achieved, if none but its ranks follow it. */
  private static @Nullable Draft achieved(Draft draft, List<Draft> told) {
    for (int i = told.size() - 1; i >= Math.max(0, told.size() - RANKED); i--) {
      Draft whole = told.get(i);
      if (whole.block() != draft.block()) {
        return null;
      }
      boolean alike =
          ACHIEVED.contains(whole.kind)
              && whole.frame.category().equals(draft.frame.category())
              && whole.quantity().value().compareTo(draft.quantity().value()) >= 0;
      if (alike) {
        return whole;
      }
    }
    return null;
  }

  /** "có 2.870 nhà giáo, trong đó 2.841 là đoàn viên": those who are members. */
  static void takeThoseWhoAre(Draft draft) {
    Frame frame = draft.frame;
    String text = frame.sentence().text();
    boolean ofAll = // "6.800/7.200 lao động là đoàn viên"
        draft.kind == FactKind.WORKFORCE
            && draft.quantity().of().isPresent()
            && ARE_MEMBERS.open(text, frame.end());
    boolean bare =
        !ofAll
            && frame.category().isEmpty()
            && frame.quantity().unit().code().equals("item")
            && ARE_MEMBERS.open(text, frame.quantity().span().end());
    boolean said =
        SAID_MEMBERS.contains(draft.kind)
            // "được tặng cờ, ngành có 42 CĐCS; 4.860 lao động là đoàn viên": no part of the gift
            || (draft.kind == FactKind.BENEFICIARY
                && frame.verbStart(frame.start())
                    < frame.sentence().segment(frame.start()).start());
    if (ofAll || bare || (said && areMembers(frame))) {
      draft.kind = FactKind.MEMBER_TOTAL;
      draft.method = ARE_MEMBERS_RULE;
      draft.unit = bare ? "person" : draft.unit;
    }
  }

  /** "96% CNVCLĐ toàn huyện là đoàn viên công đoàn": staff of whom it is said that they belong. */
  private static boolean areMembers(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (!EMPLOYED.contains(frame.category()) && !frame.category().equals("individual")) {
      return false;
    }
    int end = frame.end();
    int limit = sentence.mark(end, sentence.segment(frame.start()).end(), ",;:.(");
    int are = sentence.firstOf(BEING_MEMBERS, end, limit);
    return are >= 0
        && are - end <= LONGEST_SIZE
        && !OTHER_MEMBERS.begins(sentence.text(), are)
        && !sentence.doesBetween(end, are);
  }

  /**
   * "doanh nghiệp có từ 25 lao động trở lên", "bữa ăn cho gia đình 8 người": how large those are
   * that are meant.
   */
  static void takeCondition(Draft draft) {
    Frame frame = draft.frame;
    if (!SIZES.contains(frame.category()) || draft.unit.equals(Draft.PERCENT)) {
      return;
    }
    String text = frame.sentence().text();
    int number = frame.quantity().number().start();
    boolean atLeast =
        FROM_ON.standBefore(text, number)
            && !AIMED.standBefore(text, number)
            && (frame.quantity().modifier() == Modifier.AT_LEAST
                || frame.sentence().firstOf(UPWARDS, number, number + LONGEST_SIZE) >= 0);
    if (atLeast || isSizeOfHousehold(frame) || isSizeOfCounted(frame)) {
      draft.kind = FactKind.QUANTITY;
      draft.method = CONDITION;
      draft.form = Optional.empty();
    }
  }

  /** "35 CĐCS có dưới 10 đoàn viên": which of them are meant. */
  private static boolean isSizeOfCounted(Frame frame) {
    Modifier modifier = frame.quantity().modifier();
    if (frame.index() == 0 || (modifier != Modifier.LESS_THAN && modifier != Modifier.AT_MOST)) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int end = SentenceView.end(sentence.quantities().get(frame.index() - 1));
    return end < frame.start()
        && SIZED.contains(sentence.text().substring(end, frame.start()).strip());
  }

  /** "gia đình 8 người", not "gia đình 2 người tử vong". */
  private static boolean isSizeOfHousehold(Frame frame) {
    String text = frame.sentence().text();
    int end = frame.quantity().counted().map(noun -> noun.phrase().end()).orElse(frame.end());
    return frame.category().equals("individual")
        && HOUSEHOLDS.standBefore(text, frame.start())
        && (end >= text.length() || text.charAt(end) != ' ' || LIVE.begins(text, end + 1));
  }

  /** "trong số 160.000 công nhân của thành phố, 80% …": those that others are some of. */
  static void takeWhole(Draft draft, List<Draft> before) {
    if (SAID_OF_PARTS.contains(draft.kind) && Parts.isOutOfSum(draft.frame)) {
      takeSum(draft, before);
      return;
    }
    boolean whole =
        draft.kind == FactKind.QUANTITY
            && EMPLOYED.contains(draft.frame.category())
            && draft.frame.verb().isEmpty()
            && Parts.isOutOf(draft.frame);
    if (whole) {
      draft.kind = FactKind.WORKFORCE;
      draft.method = "workforce" + OUT_OF;
    }
  }

  /** "khen thưởng 45 cán bộ đến từ 30 CĐCS": those to whom belong whom it is about. */
  static void takeWhose(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    if (!WORKPLACES.contains(frame.category())
        || draft.unit.equals(Draft.PERCENT)
        || !HONOURED.contains(draft.kind)
        || before.isEmpty()
        || !WHOSE.standBefore(frame.sentence().text(), frame.start())) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    boolean theirs =
        last.kind == draft.kind
            && last.frame.index() == frame.index() - 1
            && frame.sentence().mark(last.frame.end(), frame.start(), ",;:") == frame.start();
    if (theirs) {
      boolean unions = frame.category().equals("grassroots_union");
      draft.kind = unions ? FactKind.UNION_TOTAL : FactKind.QUANTITY;
      draft.method = (unions ? "union-total" : "quantity") + OUT_OF;
      draft.unit = unions ? "union" : "item";
      draft.form = Optional.empty();
    }
  }

  /**
   * "412 cá nhân trong số 2.300 cán bộ được biểu dương": how many there are in all; what is said is
   * said of the number before.
   */
  private static void takeSum(Draft draft, List<Draft> before) {
    Draft part = before.isEmpty() ? null : before.get(before.size() - 1);
    if (part != null
        && part.frame.index() == draft.frame.index() - 1
        && !does(part.frame)
        && TOTALS.contains(part.kind)) {
      Forms.fillForm(draft);
      countSame(part, draft, draft.method);
    }
    if (COMES.open(draft.frame.sentence().text(), draft.frame.end())) {
      return; // "8 thí sinh trong tổng số 46 đoàn viên dự thi"
    }
    String category = draft.frame.category();
    boolean officials = draft.counted().filter(noun -> OFFICIALS.begins(noun, 0)).isPresent();
    if (EMPLOYED.contains(category) || officials) {
      draft.kind = FactKind.WORKFORCE;
      draft.method = "workforce" + OUT_OF;
    } else if (category.equals("member")) {
      draft.kind = FactKind.MEMBER_TOTAL;
      draft.method = "member-total" + OUT_OF;
    } else if (category.equals("grassroots_union")) {
      draft.kind = FactKind.UNION_TOTAL;
      draft.method = "union-total" + OUT_OF;
      draft.unit = "union";
    } else {
      return;
    }
    draft.form = Optional.empty();
  }

  /**
   * "38 cuộc ngừng việc, giảm 26 cuộc": what is named by the first word alone is what was named in
   * full before.
   */
  static void takeAbridged(Draft draft, List<Draft> before, List<Draft> earlier) {
    String noun = draft.counted().orElse("");
    if (draft.kind != FactKind.ACTIVITY
        || draft.method.equals(CountedKinds.INSPECTED)
        || noun.isEmpty()
        || noun.indexOf(' ') >= 0) {
      return;
    }
    for (List<Draft> drafts : List.of(before, earlier)) {
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft other = drafts.get(i);
        if (other.block() != draft.block()) {
          return;
        }
        String full = other.counted().orElse("");
        if (ActorWords.startsWord(full, 0, noun) && full.length() > noun.length()) {
          if (other.kind == FactKind.QUANTITY) {
            countSame(draft, other, other.method);
          }
          return;
        }
      }
    }
  }

  /** "32 bác sĩ khám bệnh cho công nhân": those who do it, and not those for whom it is done. */
  void takeHelpers(Draft draft) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.BENEFICIARY || !frame.passive() || frame.verb().isEmpty()) {
      return;
    }
    SentenceView sentence = frame.sentence();
    Span verb = frame.verb().get().span();
    boolean undergone =
        verb.start() < frame.end()
            || sentence.firstAfter(frame.end(), verb.start(), passive).isPresent();
    if (undergone) {
      return;
    }
    boolean helps =
        HELPING.begins(sentence.text(), verb.start())
            || (SERVING.begins(sentence.text(), verb.start())
                && sentence.firstAfter(verb.end(), frame.clause().end(), given).isPresent());
    if (helps) {
      draft.kind = FactKind.PARTICIPATION;
      draft.method = "participation.helpers";
    }
  }

  /** Lets a number count what another does. */
  private static void countSame(Draft draft, Draft other, String method) {
    draft.kind = other.kind;
    draft.method = method;
    draft.form = other.form;
    draft.level = other.level;
  }

  /** "62 CĐCS xếp loại khá (64,6%)": the share stands alone in brackets. */
  private static boolean isInBrackets(Frame frame) {
    String text = frame.sentence().text();
    int start = frame.quantity().span().start();
    int end = frame.quantity().span().end();
    return start > 0
        && text.charAt(start - 1) == '('
        && end < text.length()
        && text.charAt(end) == ')';
  }

  /** "258.400 đoàn viên, chiếm 91% tổng số lao động": the share says what it is out of. */
  private static boolean isOfSum(Frame frame) {
    int end = frame.quantity().number().end();
    return SUM.matcher(frame.sentence().text()).region(end, frame.clause().end()).lookingAt();
  }

  /** "375 lao động, tỷ lệ hộ nghèo còn 2%": the share says itself what of what it is. */
  private static boolean isNamed(Frame frame, Frame last) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    int from =
        last.sentence() == sentence ? Math.min(at, last.end()) : sentence.segment(at).start();
    String text = sentence.text();
    for (String word : RATES) {
      int rate = text.lastIndexOf(word, at);
      if (rate >= from) {
        int next = rate + word.length();
        return next < at && !BARE.begins(text, next);
      }
    }
    return false;
  }

  /**
   * "thành lập CĐCS đạt 105%, thu kinh phí công đoàn đạt 103%": something else is done between, of
   * which that is a share.
   */
  private boolean isOfOther(Frame frame, Frame last) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    if (last.sentence() != sentence || !last.quantity().unit().code().equals(Draft.PERCENT)) {
      return false;
    }
    int comma = sentence.mark(Math.min(at, last.end()), at, ",;");
    return comma < at
        && sentence
            .firstAfter(comma, at, raised)
            .filter(cue -> cue.span().start() <= comma + 2)
            .isPresent();
  }

  /** "Thu kinh phí công đoàn đạt 105% kế hoạch": of what is collected, not of members. */
  private static boolean isOfDues(Frame frame, List<Draft> before) {
    SentenceView sentence = frame.sentence();
    Span segment = sentence.segment(frame.start());
    return sentence.firstOf(DUES, segment.start(), frame.start()) >= 0
        && before.stream().noneMatch(last -> segment.contains(last.quantity().number()));
  }

  /** "có 2.980 đoàn viên, nữ chiếm 82%": the women are a share of the members just counted. */
  private static boolean isShareOfMembers(Draft draft, List<Draft> before) {
    return draft.rule.id().equals(SHARE_OF_WORKERS)
        && draft.unit.equals(Draft.PERCENT)
        && !before.isEmpty()
        && before.get(before.size() - 1).kind == FactKind.MEMBER_TOTAL;
  }

  /** "17.243 đoàn viên/18.600 công nhân, đạt 92,7%": the part, where the last two make a ratio. */
  private static Draft partOfLast(List<Draft> before) {
    Draft last = before.get(before.size() - 1);
    Draft part = before.size() < 2 ? last : before.get(before.size() - 2);
    boolean ratio =
        part.frame.sentence() == last.frame.sentence()
            && part.quantity()
                .of()
                .filter(whole -> whole.compareTo(last.quantity().value()) == 0)
                .isPresent();
    return ratio ? part : last;
  }

  /**
   * "Đào tạo cán bộ công đoàn đạt 119%", "thành lập CĐCS đạt 105% kế hoạch": a share of a target
   * that the sentence itself names by what is done; whether it is one.
   */
  boolean takeDeed(Draft draft) {
    Frame frame = draft.frame;
    boolean bare =
        draft.unit.equals(Draft.PERCENT)
            && (frame.category().isEmpty() || OF_PLANS.contains(frame.category()))
            && (frame.classes() & share) != 0
            && (frame.classes() & change) == 0;
    if (!bare) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = deedsFrom(frame);
    Optional<Cue> deed = sentence.firstAfter(from, at, deeds);
    if (deed.isEmpty() || !opensClause(sentence, from, deed.get())) {
      return false;
    }
    boolean ofParty = sentence.firstAfter(deed.get().span().start(), at, party).isPresent();
    draft.kind = kindOf(deed.get(), ofParty);
    draft.method = "share.of-deed";
    return true;
  }

  private static FactKind kindOf(Cue deed, boolean ofParty) {
    FactKind kind = DEEDS.getOrDefault(deed.type().name(), FactKind.QUANTITY);
    return ofParty && kind != FactKind.PARTY_NOMINATION ? FactKind.PARTY_ADMISSION : kind;
  }

  /** Where that begins which a share is of: its part of the sentence, behind the number before. */
  private static int deedsFrom(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.segment(frame.quantity().span().start()).start();
    return frame.index() == 0
        ? start
        : Math.max(start, SentenceView.end(sentence.quantities().get(frame.index() - 1)));
  }

  /** Whether a deed is the first thing said behind a mark, with no one before it who does it. */
  private static boolean opensClause(SentenceView sentence, int from, Cue deed) {
    int start = deed.span().start();
    boolean apart =
        from == sentence.segment(start).start() || sentence.mark(from, start, ",:") < start;
    int comma = Math.max(from, sentence.lastMark(from, start, ","));
    String before =
        sentence.text().substring(sentence.doesBetween(from, comma) ? from : comma, start);
    return (apart && DEED_OPENERS.matcher(before).matches()) || isOfBodyAtHead(sentence, start);
  }

  /** "LĐLĐ tỉnh đã [thành lập] CĐCS đạt 105%": whether who does it opens the sentence. */
  private static boolean isOfBodyAtHead(SentenceView sentence, int deed) {
    int head = ActorWords.skipSpace(sentence.text(), sentence.span().start(), deed);
    return sentence.bodies().stream()
        .filter(body -> body.span().start() == head && body.span().end() < deed)
        .map(body -> sentence.text().substring(body.span().end(), deed))
        .anyMatch(between -> between.equals(" ") || between.equals(" đã "));
  }

  /** A bare share ("đạt 49%") is of what the number before it counts. */
  void takeOver(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    if (takeDeed(draft)) {
      return;
    }
    if (isShareOfMembers(draft, before)) {
      Draft members = before.get(before.size() - 1);
      draft.shareOf = members;
      countSame(draft, members, SHARE_OF.concat(members.method));
      return;
    }
    boolean bareShare =
        frame.quantity().unit().code().equals(Draft.PERCENT)
            && !before.isEmpty()
            && (frame.category().isEmpty()
                || frame.category().equals("individual")
                || isOfSum(frame)
                || frame.category().equals(before.get(before.size() - 1).frame.category()))
            && ((frame.classes() & share) != 0 || isPartOf(frame, before) || isInBrackets(frame))
            && (frame.classes() & change) == 0
            && draft.kind != FactKind.AWARD
            && !isNamed(frame, before.get(before.size() - 1).frame)
            && !isOfOther(frame, before.get(before.size() - 1).frame);
    if (!bareShare) {
      return;
    }
    Draft counted = isOfSum(frame) ? lastOfPeople(before) : partOfLast(before);
    if (counted.kind == FactKind.MONEY) {
      return;
    }
    draft.shareOf = counted;
    boolean share = counted.method.startsWith(SHARE_OF);
    countSame(draft, counted, share ? counted.method : SHARE_OF.concat(counted.method));
    Optional<String> rated = Forms.ratingOfShare(frame);
    if (counted.kind == FactKind.UNION_TOTAL && rated.isPresent()) {
      // "phân loại 640 CĐCS, số đạt vững mạnh chiếm 84%"
      draft.kind = FactKind.RATING;
      draft.form = rated;
    } else if (counted.kind == FactKind.RATING) {
      draft.form = counted.method.equals(GRADED_RULE) ? counted.form : rated.or(() -> counted.form);
    }
  }

  /** "25.000 lao động thuộc 36 dân tộc, chiếm 30% tổng số lao động": the people counted last. */
  private static Draft lastOfPeople(List<Draft> before) {
    Draft last = partOfLast(before);
    if (last.kind == FactKind.QUANTITY && last.unit.equals("item")) {
      for (int i = before.size() - 1; i >= 0; i--) {
        Draft other = before.get(i);
        if (other.unit.equals("person") && other.frame.sentence() == last.frame.sentence()) {
          return other;
        }
      }
    }
    return last;
  }

  /**
   * "trong số 160.000 công nhân, 80% phải thuê trọ"; "có 62.000 công nhân, trong đó 70% là người
   * ngoài tỉnh": of the number that stands before.
   */
  private boolean isPartOf(Frame frame, List<Draft> before) {
    Frame last = before.get(before.size() - 1).frame;
    if (last.sentence() == frame.sentence() && Parts.isOutOf(last)) {
      return true;
    }
    return last.sentence() == frame.sentence()
        && frame
            .sentence()
            .nearestBefore(frame.quantity().span().start(), last.end(), parts)
            .isPresent();
  }

  /**
   * "giới thiệu 164 đoàn viên ưu tú cho Đảng; 87 người được kết nạp, trong đó 12 người là công
   * nhân": into the Party.
   */
  static void takeParty(Draft draft, List<Draft> before, List<Draft> earlier) {
    boolean nominated =
        draft.frame.passive()
            && before.stream().anyMatch(other -> other.kind == FactKind.PARTY_NOMINATION);
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    boolean ofThem =
        last != null
            && last.kind == FactKind.PARTY_ADMISSION
            && draft
                .frame
                .verb()
                .filter(verb -> verb.span().end() <= draft.quantity().span().start())
                .filter(verb -> last.frame.verb().filter(verb::equals).isPresent())
                .isPresent();
    Draft told = last == null && !earlier.isEmpty() ? earlier.get(earlier.size() - 1) : last;
    if (isPutForward(draft)) {
      draft.kind = FactKind.PARTY_NOMINATION;
      draft.method = "party-nomination.put-forward";
    } else if (draft.kind == FactKind.PARTY_ADMISSION) {
      takeOtherThanAdmitted(draft);
    } else if (draft.kind == FactKind.MEMBER_ADMISSION
        && (nominated || ofThem || isOfNominated(draft, told))) {
      draft.kind = FactKind.PARTY_ADMISSION;
      draft.method = "party-admission.of-nominated";
    } else if (draft.kind == FactKind.PARTY_NOMINATION && isOfAdmitted(draft, last)) {
      draft.kind = FactKind.PARTY_ADMISSION;
      draft.method = "party-admission.of-admitted";
    } else if (draft.kind == FactKind.MEMBER_TOTAL && isNominatedBeside(draft, last)) {
      draft.kind = FactKind.PARTY_NOMINATION;
      draft.method = "party-nomination.beside-admitted";
    }
  }

  /**
   * "Trong 60 đoàn viên do CĐCS giới thiệu, 29 người được kết nạp Đảng": those of whom is said next
   * how many the Party took in.
   */
  private static boolean isPutForward(Draft draft) {
    if (draft.kind != FactKind.MEMBER_TOTAL && draft.kind != FactKind.PARTY_ADMISSION) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    int to = sentence.segment(at).end();
    int comma = sentence.mark(at, to, ",");
    return comma < to
        && sentence.says(PARTY)
        && sentence.firstAfter(comma, to, PARTY).isPresent()
        && sentence.firstAfter(draft.frame.end(), comma, PARTY).isEmpty()
        && sentence.firstOf(INTRODUCED, at, comma) >= 0
        && sentence.lastOf(INTRODUCED, sentence.segment(at).start(), at) < 0;
  }

  /**
   * "giới thiệu 44 quần chúng ưu tú, 29 đồng chí được kết nạp Đảng": the first are put forward.
   * "kết nạp 118 người, nâng số đảng viên lên 2.870": all there are in the Party.
   */
  private static void takeOtherThanAdmitted(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    List<Quantity> numbers = sentence.quantities();
    int from =
        frame.index() == 0
            ? sentence.span().start()
            : SentenceView.end(numbers.get(frame.index() - 1));
    if (sentence.firstOf(PARTY_SUMS, Math.min(from, at), at) >= 0) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.party-members";
      return;
    }
    boolean putForward =
        !frame.passive()
            && frame.verb().filter(verb -> verb.type().is("nominate")).isPresent()
            && frame.verbStart(at) < at
            && frame.index() + 1 < numbers.size()
            && frame.cues().stream()
                .filter(cue -> cue.type().is("party_admission"))
                .allMatch(
                    cue -> cue.span().start() > numbers.get(frame.index() + 1).span().start());
    if (putForward) {
      draft.kind = FactKind.PARTY_NOMINATION;
      draft.method = "party-nomination.introduced";
    }
  }

  /**
   * "kết nạp 280 đoàn viên, nâng tổng số lên 4.300", "thành lập 6 CĐCS, đưa tổng số CĐCS lên 90":
   * the sum that those just told of raise, where no noun says of what it is.
   */
  static void takeRaisedSum(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    boolean bare =
        !before.isEmpty()
            && (draft.kind == FactKind.QUANTITY || draft.kind == before.get(before.size() - 1).kind)
            && !frame.quantity().unit().isMoney()
            && !draft.unit.equals(Draft.PERCENT)
            && isUnnamedOrLike(frame, before.get(before.size() - 1).frame);
    if (!bare || !UP_TO.standBefore(frame.sentence().text(), frame.start())) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    SentenceView sentence = frame.sentence();
    int sum =
        last.frame.sentence() == sentence
            ? sentence.firstOf(RAISES_SUM, last.frame.end(), frame.start())
            : -1;
    boolean workers = sum >= 0 && sentence.firstOf(WORKERS_NAMED, sum, frame.start()) >= 0;
    FactKind kind = workers ? FactKind.WORKFORCE : RAISED_KINDS.get(last.kind);
    if (sum < 0 || kind == null || sentence.mark(sum, frame.start(), ",;:.(") < frame.start()) {
      return;
    }
    boolean unions = sentence.firstOf(UNIONS_NAMED, sum, frame.start()) >= 0;
    draft.kind = unions ? FactKind.UNION_TOTAL : kind;
    draft.method = draft.kind.code().replace('_', '-') + ".raised";
    draft.unit = unions ? "union" : last.unit;
  }

  /** "5 nhà …, nâng tổng số lên 35 căn": whether a number counts nothing else than another does. */
  private static boolean isUnnamedOrLike(Frame frame, Frame other) {
    return UNNAMED_PEOPLE.contains(frame.category()) || frame.category().equals(other.category());
  }

  /** "Đến nay 5/8 căn nhà đã xong, 3 căn còn lại …": some of the houses told of as gifts. */
  static void takeHouses(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.QUANTITY || !frame.category().equals(HOUSE)) {
      return;
    }
    boolean some =
        draft.quantity().of().isPresent()
            || REMAINING.open(frame.sentence().text(), frame.end())
            || LEFT.standBefore(frame.sentence().text(), frame.start());
    Optional<Draft> told = some ? lastHouse(before).or(() -> lastHouse(earlier)) : Optional.empty();
    boolean given =
        told.filter(last -> last.kind == FactKind.GIFT)
            .filter(last -> draft.block() - last.block() <= 1)
            .isPresent();
    if (given) {
      draft.kind = FactKind.GIFT;
      draft.method = "gift.houses-told";
      draft.unit = HOUSE;
    }
  }

  private static Optional<Draft> lastHouse(List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (drafts.get(i).frame.category().equals(HOUSE)) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  /** "trong đó đoàn viên công đoàn là 6.912 người": people whom the words before call members. */
  static void takeMembers(Draft draft) {
    boolean people =
        (draft.kind == FactKind.QUANTITY || draft.kind == FactKind.WORKFORCE)
            && draft.frame.category().equals("individual")
            && (MEMBERS.standBefore(draft.frame.sentence().text(), draft.frame.start())
                || areMembersOfPlace(draft.frame));
    if (people || isOfOccupation(draft)) {
      boolean admitted = draft.frame.verb().filter(cue -> cue.type().is("admit")).isPresent();
      draft.kind = admitted ? FactKind.MEMBER_ADMISSION : FactKind.MEMBER_TOTAL;
      draft.method = admitted ? "member-admission.admitted" : "member-total.named-before";
    }
  }

  /**
   * "ra mắt Nghiệp đoàn xe ôm với 52 thành viên", "kết nạp 52 thành viên vào nghiệp đoàn": whom a
   * union of an occupation gathers.
   */
  private static boolean isOfOccupation(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    boolean belonging =
        draft.kind == FactKind.QUANTITY
            && draft.unit.equals("person")
            && frame.quantity().counted().filter(n -> BELONGING.contains(n.lemma())).isPresent();
    if (!belonging) {
      return false;
    }
    int at = frame.start();
    int from = sentence.segment(at).start();
    int noun = frame.quantity().number().end();
    int end = sentence.mark(noun, sentence.segment(at).end(), ",;:.(");
    int named = sentence.lastOf(OCCUPATIONS, from, at);
    return (named >= 0 && sentence.lastOf(BOARDS, Math.max(from, named - LONGEST_BOARD), at) < 0)
        || sentence.firstOf(OCCUPATIONS, noun, end) >= 0;
  }

  /**
   * "[đoàn viên công đoàn] tỉnh A hiện nay có 51.230 người": what heads a clause that tells how
   * many.
   */
  private static boolean areMembersOfPlace(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    int holds = AMOUNT_TO.wordsAt(sentence.text(), at - 1);
    int head = sentence.clauseStart(at);
    int members = ALL_MEMBERS.lengthAt(sentence.text(), head);
    return holds > 0
        && members > 0
        && !sentence.doesBetween(head + members, at - 1 - holds)
        && sentence.firstOf(BEFALLS, head + members, at) < 0;
  }

  /** "9 kỹ sư đại diện cho hàng nghìn lao động được nhận Giải thưởng": they are honoured. */
  void takeRepresentatives(Draft draft) {
    Frame frame = draft.frame;
    if (!draft.method.equals(REPRESENTING) || frame.category().equals(DELEGATE)) {
      return;
    }
    SentenceView sentence = frame.sentence();
    int end = sentence.segment(frame.start()).end();
    Optional<Cue> got = sentence.firstAfter(frame.end(), end, honours);
    if (got.isEmpty() || !isReceived(sentence.text(), got.get().span().start())) {
      return;
    }
    Optional<String> form =
        sentence
            .firstAfter(got.get().span().start(), end, forms)
            .or(() -> got.filter(cue -> cue.type().is("praise")))
            .map(Cue::value);
    if (form.isPresent()) {
      draft.kind = FactKind.AWARD;
      draft.method = "award.representatives";
      draft.form = form;
    }
  }

  private static boolean isReceived(String text, int verb) {
    return UNDERGOES.standBefore(text, verb) || RECEIVES.begins(text, verb);
  }

  /** "đến nay, 240/310 lao động đã tham gia tổ chức công đoàn": how many belong to it by now. */
  static void takeJoined(Draft draft) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.MEMBER_ADMISSION || frame.category().equals("member")) {
      return;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    boolean joins =
        frame
            .verb()
            .filter(verb -> verb.span().start() > at)
            .filter(verb -> JOINS.begins(sentence.text(), verb.span().start()))
            .isPresent();
    boolean inAll =
        joins
            && (draft.quantity().of().isPresent()
                || draft.unit.equals(Draft.PERCENT)
                || sentence.firstOf(BY_NOW, sentence.segment(at).start(), at) >= 0);
    if (inAll) {
      draft.kind = FactKind.MEMBER_TOTAL;
      draft.method = "member-total.joined";
    }
  }

  /**
   * "243 thí sinh dự thi. Trong đó, thí sinh của doanh nghiệp FDI chiếm 24%": a share of those whom
   * the sentence before counts, called by the same word.
   */
  void takeShareOfTold(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    boolean bare =
        draft.kind == FactKind.QUANTITY
            && draft.unit.equals(Draft.PERCENT)
            && before.isEmpty()
            && frame.category().isEmpty()
            && (frame.classes() & share) != 0
            && (frame.classes() & change) == 0;
    if (!bare || earlier.isEmpty() || !Parts.opens(frame.sentence())) {
      return;
    }
    Draft told = null;
    int first = frame.start();
    for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).block() == draft.block(); i--) {
      int named = firstNamed(frame, earlier.get(i));
      if (named >= 0 && named < first) {
        told = earlier.get(i);
        first = named;
      }
    }
    if (told != null) {
      draft.shareOf = told;
      countSame(draft, told, SHARE_OF.concat(told.method));
    }
  }

  /** Where the sentence of a number first names what another counts; -1 if nowhere before it. */
  private static int firstNamed(Frame frame, Draft other) {
    SentenceView sentence = frame.sentence();
    return other.kind == FactKind.MONEY || other.quantity().counted().isEmpty()
        ? -1
        : sentence.first(
            other.quantity().counted().get().lemma() + " ", sentence.span().start(), frame.start());
  }

  /** "giới thiệu cho Đảng 74 đoàn viên ưu tú, đã kết nạp được 41 đồng chí": some of them. */
  private static boolean isOfNominated(Draft draft, @Nullable Draft last) {
    return last != null
        && last.kind == FactKind.PARTY_NOMINATION
        && last.block() == draft.block()
        && UNNAMED_PEOPLE.contains(draft.frame.category())
        && !draft.unit.equals(Draft.PERCENT)
        && draft.quantity().value().compareTo(whole(last).quantity().value()) <= 0;
  }

  /**
   * "giới thiệu 1.300 đoàn viên ưu tú và đã có 310 người được kết nạp Đảng, trong đó có 42 công
   * nhân": some of those admitted, whatever was done before.
   */
  private static boolean isOfAdmitted(Draft draft, @Nullable Draft last) {
    return last != null
        && last.kind == FactKind.PARTY_ADMISSION
        && !draft.frame.passive()
        && draft.frame.verbStart(draft.frame.start()) < last.quantity().span().start()
        && !draft.unit.equals(Draft.PERCENT)
        && draft.quantity().value().compareTo(last.quantity().value()) <= 0;
  }

  private static Draft whole(Draft draft) {
    Draft total = draft.total;
    return total == null ? draft : total;
  }

  /** "9 đoàn viên được kết nạp Đảng, 25 đoàn viên được giới thiệu". */
  private static boolean isNominatedBeside(Draft draft, @Nullable Draft last) {
    return last != null
        && last.kind == FactKind.PARTY_ADMISSION
        && draft.frame.passive()
        && draft.frame.verb().filter(verb -> verb.type().is("nominate")).isPresent();
  }

  /** "189 CĐCS ký thỏa ước, trong đó 31 bản đạt loại A": the copies are of the pacts told of. */
  static void takePact(Draft draft, List<Draft> before, List<Draft> earlier) {
    boolean copies =
        draft.kind == FactKind.QUANTITY
            && draft.counted().filter(noun -> COPIES.matcher(noun).lookingAt()).isPresent();
    List<Draft> told = before.isEmpty() ? earlier : before;
    if (!copies || told.isEmpty()) {
      return;
    }
    Draft last = told.get(told.size() - 1);
    Draft counted = last.shareOf == null ? last : last.shareOf;
    if (counted.kind == FactKind.AGREEMENT && counted.block() == draft.block()) {
      draft.kind = FactKind.AGREEMENT;
      draft.method = "agreement.copies";
    }
  }

  /**
   * "62 CĐCS vững mạnh, đạt 70%; 18 CĐCS khá; 4 CĐCS trung bình": how those are rated of whom
   * nothing but a grade is said, behind others who are rated.
   */
  void takeGrade(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    Optional<String> listed = gradeBefore(draft);
    if (listed.isPresent()) {
      draft.kind = FactKind.RATING;
      draft.method = "rating.listed";
      draft.form = listed;
      return;
    }
    if (before.isEmpty()) {
      return;
    }
    Optional<String> behind = gradeBehind(draft);
    if (behind.isPresent()) {
      draft.kind = FactKind.RATING;
      draft.method = "rating.sorted";
      draft.form = behind;
      return;
    }
    Draft last = before.get(before.size() - 1);
    Draft rated = last.shareOf == null ? last : last.shareOf;
    String text = frame.sentence().text();
    int number = frame.quantity().number().end();
    int bare = number + SORTED.lengthAt(text, number);
    boolean unnamed = frame.category().isEmpty() || text.startsWith(SORT, number);
    if (rated.kind != FactKind.RATING
        || !(unnamed || rated.frame.category().equals(frame.category()))) {
      return;
    }
    int noun =
        unnamed
            ? bare
            : frame.quantity().counted().map(counted -> counted.head().end()).orElse(frame.end());
    for (String grade : GRADES) {
      if (ActorWords.startsWord(text, noun + 1, grade)) {
        draft.kind = FactKind.RATING;
        draft.method = GRADED_RULE;
        draft.form = Optional.of(grade);
        draft.unit = rated.unit;
        return;
      }
    }
  }

  /** "57 học viên được cấp chứng chỉ, trong đó 14 học viên xếp loại giỏi": no gift is theirs. */
  private static Optional<String> gradeBehind(Draft draft) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.BENEFICIARY || frame.quantity().counted().isEmpty()) {
      return Optional.empty();
    }
    String text = frame.sentence().text();
    int noun = frame.quantity().counted().get().head().end();
    int sorted = CLASSED.lengthAt(text, noun);
    return sorted == 0
        ? Optional.empty()
        : PUPIL_GRADES.stream()
            .filter(grade -> ActorWords.startsWord(text, noun + sorted + 1, grade))
            .findFirst();
  }

  /** "Kết quả xếp loại: xuất sắc 312 CĐCS, tốt 601, khá: 20": the grade before each number. */
  private Optional<String> gradeBefore(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    if (!GRADED.contains(draft.kind)) {
      return Optional.empty();
    }
    String text = sentence.text();
    int from = sentence.span().start();
    int end = ActorWords.skipSpaceBack(text, from, draft.frame.start());
    int colon = end > from && text.charAt(end - 1) == ':' ? end - 1 : end;
    end = ActorWords.skipSpaceBack(text, from, colon);
    int start = ActorWords.skipSpace(text, sentence.lastMark(from, end, ",;:(") + 1, end);
    if (start >= end || end - start > LONGEST_GRADE) {
      return Optional.empty();
    }
    String grade = LISTED_GRADES.get(text.substring(start, end).toLowerCase(Locale.ROOT));
    return grade != null && sentence.firstOf(RATING_WORDS, from, end) >= 0
        ? Optional.of(grade)
        : Optional.empty();
  }

  /**
   * "Cụ thể: LĐLĐ huyện A 310 đoàn viên, LĐLĐ huyện B 254": a list of those who have a share in
   * what the sentence before counts, and numbers that count what the one before them in the list
   * does.
   */
  static void takeListed(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    if (frame.quantity().rule().equals(ELLIPTIC)) {
      for (int i = before.size() - 1; i >= 0; i--) {
        Draft last = before.get(i);
        if (!last.unit.equals(Draft.PERCENT)) {
          countSame(draft, last, last.method);
          draft.unit = last.unit;
          return;
        }
      }
      return;
    }
    SentenceView sentence = frame.sentence();
    boolean states = STATES_OF_LISTED.contains(draft.kind);
    boolean people = TOTALS.contains(draft.kind) && HONOURABLE.contains(frame.category());
    if (!(states || people)
        || !SHARES.begins(sentence.text(), sentence.span().start())
        || isOfNewUnion(frame)
        || does(frame)) {
      return;
    }
    for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).block() >= draft.block() - 1; i--) {
      Draft told = earlier.get(i);
      boolean same = told.frame.category().equals(frame.category()) && !frame.category().isEmpty();
      if (same && told.unit.equals(draft.unit)) {
        if (states && SHARED.contains(told.kind)) {
          countSame(draft, told, "listed.of-".concat(told.method));
        } else if (people && told.kind == FactKind.AWARD) {
          // "24 cá nhân được tặng bằng khen. Cụ thể, CĐCS A có 9 cá nhân": honoured with them
          countSame(draft, told, "listed.of-".concat(told.method));
          draft.beside = told;
        }
        return;
      }
    }
  }

  /** "CĐCS Công ty A ra mắt với 380 đoàn viên": whom a union begins with. */
  private static boolean isOfNewUnion(Frame frame) {
    SentenceView sentence = frame.sentence();
    int from = sentence.segment(frame.start()).start();
    return ActorWords.wordBefore(sentence.text(), frame.start()).equals(WITH_MEMBERS)
        && sentence.cues().stream()
            .anyMatch(
                cue ->
                    cue.type().is("found")
                        && cue.span().start() >= from
                        && cue.span().end() < frame.start());
  }

  /** "bầu 15 đồng chí, 6 trong số đó là nữ": some of those whom the number before counts. */
  static void takeSome(Draft draft, List<Draft> before, List<Draft> earlier) {
    boolean some =
        draft.kind == FactKind.QUANTITY
            && draft.frame.category().isEmpty()
            && draft.unit.equals("item")
            && SOME_OF.open(draft.frame.sentence().text(), draft.frame.end());
    if (!some) {
      return;
    }
    for (List<Draft> drafts : List.of(before, earlier)) {
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft whole = drafts.get(i);
        boolean fits =
            whole.block() == draft.block()
                && !whole.unit.equals(Draft.PERCENT)
                && whole.kind != FactKind.MONEY
                && whole.kind != FactKind.ACTIVITY
                && whole.quantity().value().compareTo(draft.quantity().value()) > 0;
        if (fits) {
          countSame(draft, whole, "some.of-".concat(whole.method));
          draft.unit = whole.unit;
          draft.total = whole;
          return;
        }
      }
    }
  }

  /** "chỉ tiêu 8.000 đoàn viên", "chỉ tiêu 12 CĐCS": how many are to be admitted, or founded. */
  static void takeAim(Draft draft, Plans plans) {
    Frame frame = draft.frame;
    boolean counted =
        draft.kind == FactKind.MEMBER_TOTAL
            || draft.kind == FactKind.UNION_TOTAL
            || (draft.kind == FactKind.PARTICIPATION && frame.category().equals("member"));
    boolean states =
        frame
            .verb()
            .filter(verb -> verb.type().is("have"))
            .filter(verb -> !COMPARED.standBefore(frame.sentence().text(), verb.span().end()))
            .isPresent();
    if (!counted || states || !plans.isTargetItself(frame)) {
      return;
    }
    boolean unions = draft.kind == FactKind.UNION_TOTAL;
    draft.kind = unions ? FactKind.UNION_FOUNDED : FactKind.MEMBER_ADMISSION;
    draft.method = unions ? "union-founded.target" : "member-admission.target";
  }

  /** "từ 142 CĐCS xuống còn 98", "142 CĐCS của huyện còn 98": how many of them there are now. */
  static void takeNewValue(Draft draft, List<Draft> before) {
    if (!before.isEmpty() && isWhatIsLeft(draft, before.get(before.size() - 1))) {
      countSame(draft, before.get(before.size() - 1), "quantity.left");
      return;
    }
    boolean people = draft.unit.equals(PERSON) && isBare(draft);
    boolean bare =
        draft.kind == FactKind.QUANTITY
            && (people || (draft.frame.category().isEmpty() && draft.unit.equals("item")))
            && !before.isEmpty();
    if (!bare) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    String text = draft.frame.sentence().text();
    int from = last.frame.end();
    int at = draft.frame.start();
    boolean changed =
        Times.STATES.contains(last.kind)
            && !last.unit.equals(Draft.PERCENT)
            && from < at
            && at - from <= LONGEST_CHANGE
            && draft.frame.sentence().mark(from, at, people ? ";:.(" : ",;:.(") == at
            && (!people || last.unit.equals(PERSON))
            && NOW.standBefore(text, at);
    if (changed) {
      countSame(draft, last, last.method);
      draft.unit = last.unit;
    }
  }

  /** "Từ 57 hộ nghèo, đến nay chỉ còn 21 hộ, nhờ vay vốn": how many are left of what there were. */
  private static boolean isWhatIsLeft(Draft draft, Draft last) {
    String text = draft.frame.sentence().text();
    return draft.kind == FactKind.BENEFICIARY
        && last.kind == FactKind.QUANTITY
        && last.unit.equals(draft.unit)
        && last.frame.sentence() == draft.frame.sentence()
        && FORMERLY.standBefore(text, last.frame.start())
        && NOW.standBefore(text, draft.frame.start());
  }

  /** "số CĐCS tăng 35 đơn vị": by how many there are more, not how many there are. */
  static void takeChange(Draft draft) {
    Frame frame = draft.frame;
    boolean compared =
        draft.kind == FactKind.GIFT && THAN_BEFORE.begins(frame.sentence().text(), frame.end() + 1);
    if ((compared || CHANGING.contains(draft.kind))
        && !draft.unit.equals(Draft.PERCENT)
        && GROWN.standBefore(frame.sentence().text(), frame.start())) {
      draft.kind = FactKind.QUANTITY;
      draft.method = "quantity.changed";
    }
  }

  /** Whether a verb that does something, rather than "có" or "với", governs a number. */
  private static boolean does(Frame frame) {
    return frame.verb().filter(verb -> !verb.type().is("have")).isPresent();
  }

  /**
   * "Thêm 7 CĐCS ở khu vực tư nhân", "có thêm 14 CĐCS, 900 đoàn viên": what there is more of was
   * founded, or admitted.
   */
  static void takeGain(Draft draft) {
    boolean more =
        draft
            .frame
            .verb()
            .filter(verb -> MORE.begins(draft.frame.sentence().text(), verb.span().start()))
            .isPresent();
    SentenceView sentence = draft.frame.sentence();
    boolean opens =
        FURTHER.begins(sentence.text(), sentence.span().start())
            && draft.frame.start() == sentence.span().start() + FURTHER_LENGTH;
    if (!(more || opens) || draft.unit.equals(Draft.PERCENT)) {
      return;
    }
    if (draft.kind == FactKind.UNION_TOTAL) {
      draft.kind = FactKind.UNION_FOUNDED;
      draft.method = "union-founded.more";
    } else if (draft.kind == FactKind.MEMBER_TOTAL) {
      draft.kind = FactKind.MEMBER_ADMISSION;
      draft.method = "member-admission.more";
    } else if (draft.kind == FactKind.QUANTITY && draft.frame.category().equals("party_member")) {
      draft.kind = FactKind.PARTY_ADMISSION;
      draft.method = "party-admission.more";
    }
  }

  /**
   * "thành lập 8 CĐCS, tập hợp 143 cô giáo", "1.120 CĐCS, thu hút 66.800/70.150 lao động": those
   * who are gathered in unions.
   */
  static void takeGathered(Draft draft, List<Draft> before) {
    boolean gathered =
        draft.kind == FactKind.PARTICIPATION
            && !draft.frame.category().equals(TURNS)
            && draft.frame.cues().stream()
                .noneMatch(cue -> cue.type().is("join") && cue.span().start() >= draft.frame.end())
            && !before.isEmpty()
            && UNIONS.contains(before.get(before.size() - 1).kind)
            && draft
                .frame
                .verb()
                .filter(verb -> GATHERED.begins(draft.frame.sentence().text(), verb.span().start()))
                .isPresent()
            && !COMES.open(draft.frame.sentence().text(), draft.frame.end());
    if (gathered) {
      draft.kind = FactKind.MEMBER_TOTAL;
      draft.method = "member-total.gathered";
    }
  }

  /**
   * "số CĐCS vững mạnh chiếm 81%; năm 2035 là 84%", "35% thỏa ước loại A, 41% loại B": shares in a
   * row are of the same, where nothing else is said of the next.
   */
  void takeSeries(Draft draft, List<Draft> before) {
    if (before.isEmpty()) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    boolean series =
        draft.kind == FactKind.QUANTITY
            && draft.unit.equals(Draft.PERCENT)
            && draft.frame.category().isEmpty()
            && last.unit.equals(Draft.PERCENT)
            && last.kind != FactKind.QUANTITY
            && (draft.frame.classes() & change) == 0
            && isInRow(draft.frame, last.frame.end());
    if (series) {
      countSame(draft, last, last.method);
    }
  }

  /** Whether nothing stands before a number, from the last on, but a time and "là" or "đạt". */
  private static boolean isInRow(Frame frame, int from) {
    String text = frame.sentence().text();
    int at = frame.start();
    return from < at
        && at - from <= LONGEST_LINK
        && IN_ROW.matcher(text).region(from, at).matches();
  }

  /** "thành lập 6 CĐCS với 410 đoàn viên": a count that tells how large what was achieved is. */
  private static boolean isState(Draft draft) {
    return draft.kind == FactKind.MEMBER_TOTAL || draft.kind == FactKind.WORKFORCE;
  }

  /**
   * "khai thác 3.467 tấn, đạt 74% kế hoạch": what is produced or earned, of which no kind tells.
   */
  private static boolean isMeasured(Draft draft) {
    return draft.kind == FactKind.MONEY
        || (draft.kind == FactKind.QUANTITY && MEASURED.contains(draft.unit));
  }

  /**
   * "khen thưởng 3 cá nhân đạt thành tích …, 14 đơn vị thực hiện tốt …, 7 cụm thi đua": those in a
   * list of whom only is said for what they are honoured, if anything.
   */
  static void takeHonoured(Draft draft, List<Draft> before) {
    if (!before.isEmpty() && isBesideWinners(draft, before.get(before.size() - 1))) {
      Draft last = before.get(before.size() - 1);
      countSame(draft, last, last.method);
      draft.beside = last;
      return;
    }
    if (before.isEmpty() || !UNTOLD.contains(draft.kind) || draft.unit.equals(Draft.PERCENT)) {
      return;
    }
    Frame frame = draft.frame;
    Draft last = before.get(before.size() - 1);
    if (last.kind != FactKind.AWARD
        || last.frame.index() != frame.index() - 1
        || (last.beside == null && !isHonouredFor(last.frame))) {
      return;
    }
    String text = frame.sentence().text();
    int at = frame.start();
    int from = last.frame.end();
    int comma = frame.sentence().mark(from, at, ",;:(");
    boolean listed =
        HONOURABLE.contains(frame.category())
            && (comma < at
                ? LISTED_NEXT.equals(text.substring(comma, at))
                : ALSO.standBefore(text, at))
            && (MERITS.open(text, frame.end()) || isEnded(text, frame.end()));
    if (listed) {
      countSame(draft, last, last.method);
      draft.beside = last;
      draft.unit = KEPT_UNITS.contains(draft.unit) ? draft.unit : "collective";
    }
  }

  /**
   * "biểu dương 59 con công nhân đoạt giải và 40 gia đình": families beside those who have won are
   * honoured as they are.
   */
  private static boolean isBesideWinners(Draft draft, Draft last) {
    Frame frame = draft.frame;
    return draft.kind == FactKind.CONTEST_PRIZE
        && draft.unit.equals("household")
        && last.kind == FactKind.AWARD
        && last.frame.sentence() == frame.sentence()
        && last.frame.verbStart(frame.start()) < last.frame.start()
        && ALSO.standBefore(frame.sentence().text(), frame.start())
        && frame
            .verb()
            .filter(verb -> verb.span().start() >= last.frame.end())
            .filter(verb -> verb.span().end() < frame.start())
            .isPresent();
  }

  /** "khen thưởng 3 cá nhân có thành tích": those who are told with what they are honoured for. */
  private static boolean isHonouredFor(Frame frame) {
    return !frame.passive()
        && frame.verbStart(frame.end()) < frame.start()
        && MERITS.open(frame.sentence().text(), frame.end());
  }

  /** Whether nothing is said of what ends at a position but that others follow it. */
  private static boolean isEnded(String text, int end) {
    return end >= text.length() || CLOSING.indexOf(text.charAt(end)) >= 0 || NEXT.open(text, end);
  }

  /**
   * "có 27.000 nhà giáo, trong đó 60% là nữ", "40 CĐCS, 70% số này đạt …": a share of the people,
   * or of what was counted, before it.
   */
  static void takeShareOfPeople(Draft draft, List<Draft> before) {
    if (before.isEmpty() || draft.kind != FactKind.QUANTITY) {
      return;
    }
    Draft last = before.get(before.size() - 1);
    if (!draft.unit.equals(Draft.PERCENT) || !draft.frame.category().isEmpty()) {
      return;
    }
    String text = draft.frame.sentence().text();
    int end = draft.frame.end();
    int words = OF_THOSE.longestAt(text, end + 1);
    int behind = words == 0 ? end : end + words + 1;
    boolean people = ARE_OF.open(text, behind) || LEARNED.begins(text, behind + 1);
    if (words > 0) {
      lastCounted(before, people)
          .ifPresent(whole -> countSame(draft, whole, SHARE_OF.concat(whole.method)));
    } else if (people && PEOPLE_SHARED.contains(last.kind) && last.unit.equals(PERSON)) {
      draft.kind = last.kind;
      draft.method = SHARE_OF.concat(last.method);
    }
  }

  /** "từ 52 xuống còn 31 công đoàn": whether the next number alone says what both count. */
  private static boolean isOldCount(Draft old, Draft now) {
    String text = old.frame.sentence().text();
    int end = SentenceView.end(old.quantity());
    return old.method.equals(UNTOLD_RULE)
        && now.kind != FactKind.MONEY
        && now.kind != FactKind.QUANTITY
        && !old.unit.equals(Draft.PERCENT)
        && !now.unit.equals(Draft.PERCENT)
        && end < now.frame.start()
        && CHANGES_TO.contains(text.substring(end, now.frame.start()).strip())
        && FORMERLY.standBefore(text, old.frame.start());
  }

  /** "thu hút 130 và 145 người nghe": two numbers with one noun, which the first lends. */
  static void takeTwin(List<Draft> made) {
    for (int i = 1; i < made.size(); i++) {
      Draft first = made.get(i - 1);
      Draft next = made.get(i);
      int end = first.quantity().number().end();
      boolean twin =
          first.kind == FactKind.QUANTITY
              && first.kind != next.kind
              && first.frame.category().isEmpty()
              && first.unit.equals(next.unit)
              && end < next.frame.start()
              && AND.equals(next.frame.sentence().text().substring(end, next.frame.start()));
      if (twin) {
        countSame(first, next, next.method);
        first.giver = next.giver;
        first.recipient = next.recipient;
      }
    }
  }

  /** Whether a number of people says nothing of who they are. */
  private static boolean isBare(Draft draft) {
    return draft.quantity().counted().filter(noun -> PEOPLE.equals(noun.lemma())).isPresent();
  }

  /** "số người chết vì vụ nổ lên tới 4": people of whom a bare number is. */
  static void takeVictims(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    boolean bare =
        draft.kind == FactKind.QUANTITY
            && draft.unit.equals("item")
            && draft.counted().isEmpty()
            && AMOUNTS_TO.standBefore(sentence.text(), at);
    if (bare && sentence.lastOf(NUMBERS_OF_PEOPLE, sentence.segment(at).start(), at) >= 0) {
      draft.unit = PERSON;
      draft.method = CountedKinds.HARMED;
    }
  }

  /** "từ 3.100 người đầu năm, công ty chỉ còn 1.850 công nhân": how many of them there were. */
  static void takeOldValue(List<Draft> made) {
    for (int i = 1; i < made.size(); i++) {
      Draft old = made.get(i - 1);
      Draft now = made.get(i);
      String text = old.frame.sentence().text();
      boolean before =
          old.kind == FactKind.QUANTITY
              && old.unit.equals(PERSON)
              && isBare(old)
              && Times.STATES.contains(now.kind)
              && now.unit.equals(PERSON)
              && NOW.standBefore(text, now.frame.start())
              && FORMERLY.standBefore(text, old.frame.start());
      if (before || isOldCount(old, now)) {
        countSame(old, now, now.method);
        old.unit = now.unit;
      }
    }
  }

  /** What was counted last, or who, if it is people who are meant. */
  private static Optional<Draft> lastCounted(List<Draft> before, boolean people) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft counted = before.get(i);
      boolean whole = counted.kind != FactKind.MONEY && !counted.unit.equals(Draft.PERCENT);
      if (whole && (!people || counted.unit.equals(PERSON))) {
        return Optional.of(counted);
      }
    }
    return Optional.empty();
  }

  /** "Đạt 103% chỉ tiêu, LĐLĐ tỉnh kết nạp 340 đoàn viên": of what the number behind it counts. */
  void takeTargetOfNext(List<Draft> made) {
    if (made.size() < 2) {
      return;
    }
    Draft share = made.get(0);
    Draft counted = made.get(1);
    boolean ofNext =
        share.kind == FactKind.QUANTITY
            && share.unit.equals(Draft.PERCENT)
            && (share.frame.category().isEmpty() || OF_PLANS.contains(share.frame.category()))
            && (share.frame.classes() & target) != 0
            && ACHIEVED.contains(counted.kind)
            && counted.frame.sentence() == share.frame.sentence();
    if (ofNext) {
      countSame(share, counted, "share.of-target");
      share.subject = counted.subject;
    }
  }

  /** "đạt 106% chỉ tiêu": a share of a target is of what the count before it is. */
  void takeTarget(Draft draft, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    boolean ofTarget =
        frame.quantity().unit().code().equals(Draft.PERCENT)
            && (frame.classes() & target) != 0
            && draft.kind == FactKind.QUANTITY;
    if (!ofTarget || (!before.isEmpty() && isOfOther(frame, before.get(before.size() - 1).frame))) {
      return;
    }
    if ((!before.isEmpty() && isMeasured(before.get(before.size() - 1)))
        || isOfDues(frame, before)) {
      draft.method = OF_TARGET_RULE;
      return;
    }
    Draft counted = null;
    for (List<Draft> drafts : List.of(earlier, before)) {
      for (Draft candidate : drafts) {
        if (candidate.block() == draft.block()
            && candidate.kind != FactKind.QUANTITY
            && candidate.kind != FactKind.MONEY
            && (drafts == before || !isState(candidate))
            && !(counted != null && ACHIEVED.contains(counted.kind) && isState(candidate))) {
          counted = candidate;
        }
      }
    }
    if (counted != null) {
      draft.kind = counted.kind;
      draft.method = "share.of-target";
      draft.form = counted.form;
    }
  }
}
