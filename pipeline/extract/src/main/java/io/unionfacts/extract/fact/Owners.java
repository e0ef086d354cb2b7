package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.EntityKind;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose work a fact reports, and who gives what it counts. */
final class Owners {
  /** What unions have and do themselves. */
  private static final Set<FactKind> OF_UNIONS =
      EnumSet.of(
          FactKind.PARTICIPATION,
          FactKind.MEMBER_TOTAL,
          FactKind.MEMBER_ADMISSION,
          FactKind.UNION_TOTAL);

  private static final Set<FactKind> GIVEN =
      EnumSet.of(
          FactKind.AWARD,
          FactKind.GIFT,
          FactKind.BENEFICIARY,
          FactKind.MONEY,
          FactKind.ACTIVITY,
          FactKind.CONTEST_PRIZE);

  private static final Set<FactKind> HELP = EnumSet.of(FactKind.GIFT, FactKind.BENEFICIARY);

  private static final Set<FactKind> STATES =
      EnumSet.of(FactKind.QUANTITY, FactKind.WORKFORCE, FactKind.MEMBER_TOTAL, FactKind.RATING);

  /** What the federation of a place has or does, however it is told. */
  private static final Set<FactKind> STANDING =
      EnumSet.of(
          FactKind.MEMBER_TOTAL,
          FactKind.UNION_TOTAL,
          FactKind.MEMBER_ADMISSION,
          FactKind.UNION_FOUNDED);

  /** Kinds that count unions which another is above. */
  private static final Set<FactKind> COUNTS_UNIONS =
      EnumSet.of(FactKind.UNION_TOTAL, FactKind.RATING);

  /** Rules for people who come together: the event is the article's, not of one who came. */
  private static final Set<String> TOPICAL =
      Set.of(
          "participation.joined",
          "participation.delegates",
          "participation.representing",
          "member-total.represented",
          "workforce.represented");

  /** How long it is that somebody owes. */
  private static final Set<String> OWED_FOR = Set.of("year", "month", "day");

  /** What those who owe are said to do. */
  private static final Set<String> OWES =
      Set.of(
          "nợ",
          "nợ đọng",
          "nợ bảo hiểm",
          "nợ bhxh",
          "nợ BHXH",
          "nợ lương",
          "nợ tiền lương",
          "nợ tiền công",
          "chậm trả lương");

  private static final Beginnings ASSIGNS =
      new Beginnings(
          List.of(
              "giao cho huyện",
              "giao cho quận",
              "giao cho thị xã",
              "giao huyện",
              "giao quận",
              "giao thị xã"));

  private static final String AND = "và";

  private static final Beginnings ASKED_FOR =
      new Beginnings(List.of("đề nghị", "kiến nghị", "trình"));

  private static final Beginnings AMONG_THEM =
      new Beginnings(List.of("trong đó", "trong số đó", "trong số này"));

  private static final Set<String> LEARNERS = Set.of("student", "child");

  /** Words for those who learn, as they stand before what they get. */
  private static final Beginnings AT_SCHOOL =
      new Beginnings(
          List.of(
              "các em", "mỗi em", "em học sinh", "các cháu", "mỗi cháu", "học sinh", "sinh viên"));

  /** What employers and markets pay: no federation's own doing, but said of its place. */
  private static final Set<String> EARNED = Set.of(Draft.WAGE, Draft.BONUS, "price");

  private static final Beginnings ZONES =
      new Beginnings(
          List.of(
              "KCN", "KCX", "khu công nghiệp", "khu chế xuất", "cụm công nghiệp", "khu kinh tế"));

  private static final Beginnings FEDERATIONS =
      new Beginnings(
          List.of(
              "lđlđ",
              "liên đoàn lao động",
              "công đoàn ngành",
              "công đoàn tỉnh",
              "công đoàn thành phố",
              "công đoàn huyện",
              "công đoàn quận",
              "công đoàn thị xã"));

  private static final Beginnings NOWADAYS =
      new Beginnings(List.of("hiện", "hiện nay", "đến nay", "tính đến nay", "hiện tại"));

  private static final Beginnings COMMUNES = new Beginnings(List.of("xã", "phường", "thị trấn"));

  /** What is got back is nobody's gift. */
  private static final Endings RECOVERED =
      new Endings(
          List.of(
              "thu hồi",
              "thu hồi được",
              "đã thu hồi",
              "truy thu",
              "truy thu được",
              "truy đòi",
              "truy trả",
              "truy lĩnh"));

  /** What is paid that is owed is no gift either. */
  private static final Endings PAYS =
      new Endings(
          List.of(
              " nộp",
              " đã nộp",
              " nộp được",
              " trích nộp",
              " nộp đủ",
              " nộp lại",
              " nộp bổ sung",
              " truy nộp",
              " chuyển nộp",
              " chuyển trả",
              " nộp về",
              " nộp khắc phục",
              " trả nợ"));

  private static final String TO = "cho";

  private static final String UNION = "grassroots_union";

  /** What those are who may give and are counted. */
  private static final Set<String> GIVERS =
      Set.of(
          "enterprise", "organisation", "workplace_unit", UNION, "individual", "worker", "member");

  private static final String CAPITAL = " vốn ";

  /** How firms are spoken of that have no name. */
  private static final Beginnings FIRMS =
      new Beginnings(
          List.of("doanh nghiệp", "các doanh nghiệp", "khối doanh nghiệp", "các công ty"));

  /** Classes of verbs that say how much something is. */
  private static final long AMOUNTS = CueLexicon.standard().bits("cost", "have");

  private static final String PERCENT = "percent";

  /** By what somebody comes out for a raise of wages. */
  private static final Beginnings PROPOSES =
      new Beginnings(
          List.of(
              "đề xuất",
              "kiến nghị",
              "đề nghị",
              "yêu cầu",
              "muốn",
              "mong muốn",
              "đồng ý",
              "chấp nhận",
              "đưa ra",
              "bảo vệ",
              "cho rằng",
              "chốt",
              "chọn",
              "thống nhất",
              "bỏ phiếu",
              "biểu quyết",
              "khuyến nghị"));

  private static final Set<String> BY_WHOM = Set.of("mà", "do", "được");

  /** Who has a say in wages beside the unions. */
  private static final Beginnings NEGOTIATORS =
      new Beginnings(
          List.of(
              "vcci",
              "phòng thương mại",
              "hội đồng tiền lương",
              "bộ phận kỹ thuật",
              "giới chủ",
              "chủ sử dụng lao động",
              "người sử dụng lao động",
              "giới sử dụng lao động",
              "chủ doanh nghiệp",
              "doanh nghiệp",
              "các doanh nghiệp",
              "hiệp hội",
              "chuyên gia",
              "bộ lđ-tb&xh",
              "bộ lđtbxh",
              "bộ lao động",
              "chính phủ",
              "quốc hội",
              "người lao động",
              "công nhân"));

  /** "Theo báo cáo, huyện hiện có 114 doanh nghiệp": what may open a sentence of a place's own. */
  private static final Beginnings TOLD_BY = new Beginnings(List.of("theo"));

  private static final Set<String> WHENCE = Set.of("từ", "đến từ", "thuộc", "của", "ở", "tại");

  private static final Endings GATHERS =
      new Endings(
          List.of("quy tụ", "quy tụ được", "thu hút", "thu hút được", "thu hút sự tham gia của"));

  private static final long SAY = CueLexicon.standard().bits("say");
  private static final long ORGANISES = CueLexicon.standard().bits("organise");
  private static final long TELLS_OR_GIVES =
      SAY | CueLexicon.standard().bits("give", "aid", "planned", "propose");

  /** "còn có 40 CĐCS tặng 700 suất quà": behind these stands who does something. */
  private static final Endings THERE_ARE =
      new Endings(List.of("có", "còn có", "đã có", "cũng có", "hiện có", "có trên", "có hơn"));

  private static final Beginnings TAKES_IN = new Beginnings(List.of("tiếp nhận"));
  private static final String UNDERGO = " được ";

  /** "tiếp nhận 2 tấn gạo do Công ty A tặng": before those who give what is taken in. */
  private static final String BY = " do ";

  /**
   * What stands between a passive and its verb at most, where nobody does: "được trực tiếp tặng".
   */
  private static final int LONGEST_MANNER = 10;

  /** What opens a sentence that says what an employer named before is. */
  private static final Beginnings INTRODUCES =
      new Beginnings(
          List.of("đây là doanh nghiệp", "đây là công ty", "đây là đơn vị", "đây là nhà máy"));

  private static final String OWNED = " của ";

  /** What has come over houses and fields that are counted. */
  private static final Beginnings DAMAGED =
      new Beginnings(
          List.of(
              "bị sập",
              "bị đổ",
              "bị ngập",
              "bị tốc mái",
              "bị cuốn trôi",
              "bị vùi lấp",
              "bị cháy",
              "bị hư",
              "bị thiệt hại",
              "bị mất trắng",
              "bị cô lập",
              "bị chia cắt",
              "bị ảnh hưởng",
              "bị sạt lở",
              "phải di dời",
              "di dời",
              "hư hỏng",
              "sập đổ",
              "tốc mái",
              "ngập nước"));

  /** Recipients who may be no members or workers. */
  private static final Set<String> RESIDENTS = Set.of("household", "resident", "individual");

  private static final Endings DAMAGES =
      new Endings(
          List.of(
              "làm sập",
              "làm hư hỏng",
              "làm hư hại",
              "làm tốc mái",
              "làm ngập",
              "cuốn trôi",
              "nhấn chìm",
              "thiêu rụi",
              "gây thiệt hại"));

  /** What stands behind what a whole place has. */
  private static final Beginnings WITHIN =
      new Beginnings(
          List.of("trong tỉnh", "trong thành phố", "trong huyện", "trong quận", "trong cả nước"));

  /** The country as a whole. */
  private static final Beginnings NATION =
      new Beginnings(List.of("cả nước", "toàn quốc", "toàn hệ thống công đoàn"));

  /** What stands before the country where it opens a clause: "trên cả nước", "hiện cả nước". */
  private static final Beginnings OPENS_NATION =
      new Beginnings(
          List.of("trên", "trong", "hiện", "hiện nay", "đến nay", "tính đến nay", "theo", "năm"));

  private static final Beginnings BELONGS =
      new Beginnings(List.of("thuộc", "trực thuộc", "của", "là thành viên của"));

  /** The rule for numbers of which nothing is said that another rule knows. */
  private static final String UNKNOWN = "quantity.default";

  private static final Set<String> SOULS = Set.of("nhân khẩu", "khẩu", "người dân", "dân");
  private static final Beginnings LIVE = new Beginnings(List.of("nhân khẩu", "khẩu", "sinh sống"));

  private static final String BLOOD = "blood_unit";
  private static final String WAGES = "money.wage";
  private static final String BONUSES = "money.bonus-given";
  private static final String UNITS_ORGANISE = "quantity.units-organise";
  private static final String DEBT = "money.debt";

  /** Rules for what is no union's before the text comes to one. */
  private static final Set<String> TOLD_EARLY = Set.of(DEBT, UNKNOWN, "quantity.changed");

  private static final String TITLES_HELD = "award.titles-held";

  private static final Beginnings HOSPITALS =
      new Beginnings(List.of("bệnh viện", "trung tâm y tế", "phòng khám"));

  /** Whom hospitals employ. */
  private static final Beginnings STAFF =
      new Beginnings(
          List.of("nhân viên", "y bác sĩ", "bác sĩ", "y tá", "điều dưỡng", "cán bộ", "đoàn viên"));

  /** Those to whom unions come, where nothing but their sort is said. */
  private static final Beginnings VISITED =
      new Beginnings(
          List.of(
              "trung tâm",
              "làng",
              "mái ấm",
              "nhà dưỡng lão",
              "bệnh viện",
              "khoa",
              "trạm",
              "đồn",
              "đảo",
              "trường",
              "nhà trường",
              "điểm trường",
              "xã",
              "thôn",
              "bản",
              "nơi đây",
              "nơi này"));

  /** How it is said what such have or do. */
  private static final Beginnings HAVING =
      new Beginnings(
          List.of(
              "có",
              "hiện",
              "đang",
              "còn",
              "chỉ có",
              "nuôi dưỡng",
              "chăm sóc",
              "quản lý",
              "là nơi"));

  private static final Set<String> TERMS = Set.of("year", "month");

  /** Of what criminals are accused and what becomes of them. */
  private static final Beginnings CRIMES =
      new Beginnings(
          List.of(
              "tham ô",
              "chiếm đoạt",
              "biển thủ",
              "lừa đảo",
              "tuyên phạt",
              "bị cáo",
              "lĩnh án",
              "năm tù",
              "tháng tù",
              "án tù",
              "tạm giam"));

  /** How strikes and accidents are told of. */
  private static final Endings HAPPENS =
      new Endings(List.of(" xảy ra", " diễn ra", " phát sinh", " ghi nhận", " có"));

  /** What stands before the numbers that say more of them. */
  private static final Endings BESIDE_EVENT =
      new Endings(
          List.of(
              " với",
              " thu hút",
              " giảm",
              "(giảm",
              " tăng",
              "(tăng",
              " tăng thêm",
              " đã giảm",
              " đã tăng",
              " với sự tham gia của",
              " liên quan đến"));

  private static final Endings COMMITTEES =
      new Endings(List.of("ban chấp hành", "bch", "ban thường vụ", "btv", "ủy ban kiểm tra"));

  /** What is built, and so costs something, whoever pays. */
  private static final Beginnings BUILDINGS =
      new Beginnings(
          List.of(
              "căn nhà",
              "ngôi nhà",
              "nhà",
              "mái ấm",
              "căn hộ",
              "công trình",
              "dự án",
              "tuyến đường",
              "con đường",
              "cây cầu",
              "cầu",
              "khu nhà",
              "trường",
              "diện tích",
              "tổng diện tích"));

  private static final Beginnings BUILT =
      new Beginnings(
          List.of(
              "được xây",
              "được xây dựng",
              "được đầu tư",
              "được khởi công",
              "được nâng cấp",
              "được sửa chữa",
              "được cải tạo"));

  /** How the words begin that say what building something costs. */
  private static final Beginnings COSTS_OF_BUILDING =
      new Beginnings(
          List.of(
              "kinh phí xây",
              "kinh phí sửa",
              "kinh phí thi công",
              "kinh phí đầu tư",
              "chi phí xây",
              "chi phí sửa",
              "tổng kinh phí xây",
              "tổng kinh phí sửa",
              "tổng kinh phí đầu tư",
              "tổng chi phí xây",
              "tổng chi phí sửa",
              "trị giá xây",
              "giá trị xây",
              "tổng giá trị xây",
              "giá trị công trình",
              "tổng vốn đầu tư",
              "vốn đầu tư",
              "tổng mức đầu tư",
              "mức đầu tư"));

  /** What people undergo of which nobody need be the giver. */
  private static final Beginnings ENTITLED =
      new Beginnings(
          List.of(
              "được mua",
              "được thuê",
              "được hưởng",
              "hưởng",
              "hưởng lợi",
              "thụ hưởng",
              "vay",
              "vay vốn",
              "cho vay",
              "được vay",
              "được xét cho vay",
              "thoát nghèo",
              "vươn lên thoát nghèo",
              "thoát cận nghèo",
              "xóa nghèo",
              "giải quyết chế độ",
              "giải quyết việc làm",
              "tạo việc làm",
              "đảm bảo việc làm",
              "chi trả",
              "giới thiệu việc làm"));

  private static final Beginnings ATTENDS =
      new Beginnings(List.of("dự", "tham dự", "tới dự", "đến dự", "về dự", "có mặt", "tham gia"));

  private static final Beginnings EVENTS =
      new Beginnings(List.of("hội nghị", "đại hội", "lễ", "buổi", "lớp", "hội thi", "hội thao"));

  private static final Endings OF = new Endings(List.of(" của", " do"));

  private static final String PRAISE_ALONE = "biểu dương";

  /** What stands between those who do something together. */
  private static final Endings JOINTLY =
      new Endings(
          List.of(" và", " cùng", " cùng với", " phối hợp", " phối hợp với", " phối hợp cùng"));

  /** Characters of a name and what joins it to the next, at most. */
  private static final int LONGEST_BESIDE = 80;

  /** Characters of "còn có" or "hiện có" behind a name. */
  private static final int HOLDING = 8;

  private static final Endings HAVE = new Endings(List.of("có", "hiện có", "còn có"));

  /** Offices for those who look for work, whose figures are no union's. */
  private static final Beginnings JOB_CENTRES =
      new Beginnings(List.of("trung tâm dịch vụ việc làm", "trung tâm giới thiệu việc làm"));

  private static final String FUND = "Quỹ ";

  private final ActorWords actorWords;

  /** Honours that the Confederation or the State gives, whoever hands them over. */
  private static final Set<String> FROM_ABOVE =
      Set.of("bằng lao động sáng tạo", "kỷ niệm chương", "huân chương");

  /** Honours that the federations of provinces give, and those of districts don't. */
  private static final Set<String> OF_PROVINCES = Set.of("bằng khen", "cờ thi đua");

  /** Honours that the State alone gives. */
  private static final Beginnings BESTOWS = new Beginnings(List.of("phong tặng", "truy tặng"));

  /** "120 đồng chí được công nhận danh hiệu …": whoever has the right to. */
  private static final Beginnings RECOGNISES = new Beginnings(List.of("công nhận"));

  /** What a firm earns, invests or pays to the state. */
  static final Beginnings EARNINGS =
      new Beginnings(
          List.of(
              "doanh thu",
              "tổng doanh thu",
              "lợi nhuận",
              "doanh số",
              "giá trị sản xuất",
              "vốn đầu tư",
              "tổng vốn đầu tư",
              "mức đầu tư",
              "tổng mức đầu tư",
              "nộp ngân sách",
              "đóng góp ngân sách",
              "đóng góp vào ngân sách",
              "đóng góp cho ngân sách",
              "nộp thuế",
              "nộp bhxh",
              "đóng bhxh",
              "nộp bảo hiểm xã hội",
              "đóng bảo hiểm xã hội"));

  /** What stands before how much more or less there is of something. */
  private static final Endings CHANGED =
      new Endings(List.of(" giảm", " giảm tới", " giảm hơn", " sụt giảm", " tăng", " tăng thêm"));

  private static final Beginnings MEALS =
      new Beginnings(
          List.of("bữa ăn", "bữa ca", "suất ăn", "giá trị bữa ăn", "tiền ăn", "tiền cơm"));

  /** "36 doanh nghiệp có mức 25.000 đồng". */
  private static final Endings AT_A_RATE = new Endings(List.of("có mức", "ở mức", "đạt mức"));

  /** What words for prizes begin with that are given, not won. */
  private static final Beginnings GIVING = new Beginnings(List.of("trao", "xét", "công nhận"));

  /** What a contest has, whoever wins in it. */
  private static final Set<FactKind> OF_CONTESTS = EnumSet.of(FactKind.MONEY, FactKind.ACTIVITY);

  /** What stands before prizes that somebody wins. */
  private static final Endings WON =
      new Endings(
          List.of(
              " đạt",
              " đạt được",
              " giành",
              " giành được",
              " đoạt",
              " đoạt được",
              " mang về",
              " đem về",
              " dẫn đầu với",
              " dẫn đầu đoàn với",
              " dẫn đầu toàn đoàn với",
              " nhất toàn đoàn với",
              " nhì toàn đoàn với",
              " ba toàn đoàn với",
              " toàn đoàn với",
              " đứng đầu với",
              " về nhất với",
              " về nhì với",
              " xếp thứ nhì với",
              " xếp thứ hai với",
              " xếp thứ ba với",
              " xếp nhì với",
              " xếp ba với"));

  /** "LĐLĐ huyện A, LĐLĐ huyện B mỗi đơn vị 1 giải nhì": what stands before what each has won. */
  private static final Endings APIECE =
      new Endings(
          List.of(
              "mỗi đơn vị", "mỗi đội", "mỗi đoàn", "mỗi đơn vị được", "mỗi đội được", "cùng đạt"));

  private static final Endings WITH = new Endings(List.of("với "));
  private static final String ALL_LEVELS = " các cấp";

  private static final String TITLE = "danh hiệu";

  private final long verbs;

  private final long strong;

  /** Verbs of those who give prizes or hold what they are given for. */
  private final long handing;

  private final long helping;

  private final long wins;

  private final long each;

  private final long debts;

  private final long who;

  Owners(CueLexicon cues, ActorWords actorWords) {
    this.verbs = cues.verbs();
    this.strong = cues.verbs() & ~cues.bits("have", "include", "cost", "say");
    this.helping = cues.bits("aid", "collect");
    this.wins = cues.bits("win");
    this.handing =
        cues.bits("give", "praise", "organise", "propose", "prize_give", "win", "build", "greet");
    this.each = cues.bits("each");
    this.debts = cues.bits("debt");
    this.who = cues.bits("who");
    this.actorWords = actorWords;
  }

  /**
   * "dự Đại hội Công đoàn Học viện A có 90 đại biểu": the union of a workplace, where its sentence
   * names it, and not the workplace that the text is about.
   */
  private static Entity unionThere(Draft draft, Entity body) {
    if (body.kind().isUnion() || !OF_UNIONS.contains(draft.kind)) {
      return body;
    }
    for (Mention mention : draft.frame.sentence().mentions()) {
      Optional<Entity> union =
          mention
              .entity()
              .filter(named -> named.kind() == EntityKind.GRASSROOTS_UNION)
              .filter(named -> named.name().endsWith(" " + body.name()));
      if (union.isPresent()) {
        return union.get();
      }
    }
    return body;
  }

  void fill(Draft draft, Actors actors, List<Draft> before, List<Draft> earlier) {
    Frame frame = draft.frame;
    Draft beside = draft.beside;
    if (beside != null) {
      draft.giver = beside.giver;
      draft.subject = beside.subject;
      draft.home = beside.home;
      return;
    }
    boolean won = isWon(frame);
    Optional<Agent> agent = actors.agent(frame, won);
    if (won && OF_CONTESTS.contains(draft.kind)) {
      // "Tác giả A giành giải đặc biệt với phần thưởng 10 triệu đồng": no winner gives.
      agent = Optional.empty();
    }
    Optional<Entity> told = actors.topicAt(draft.block(), frame.quantity().span().start());
    // "Tàu bị đâm chìm, thiệt hại 2 tỷ đồng. … LĐLĐ tỉnh hỗ trợ chủ tàu": no union's yet
    boolean early =
        agent.isEmpty()
            && TOLD_EARLY.contains(draft.rule.id())
            && told.filter(body -> actors.comesLater(frame.sentence(), body)).isPresent();
    Optional<Entity> topic = early ? Optional.empty() : told;
    if (GIVEN.contains(draft.kind) && !draft.isPriced() && !isPaid(frame)) {
      draft.giver =
          isPrizeWon(draft, agent) ? Optional.empty() : giver(draft, actors, agent, topic, before);
    }
    draft.subject = agent.isPresent() ? subject(draft, actors, agent.get(), topic) : topic;
    Optional<Tellers.Teller> teller = actors.teller(frame);
    if (agent.isEmpty()) {
      takeOther(draft, actors, before, teller);
    } else if (teller.isPresent() && agent.get().work().isEmpty()) {
      // "Theo BHXH tỉnh, các đơn vị nợ 104 tỷ đồng"
      draft.subject = teller.get().body();
    }
    priceOf(draft, before).ifPresent(gift -> draft.giver = gift.giver);
    if (isOwed(draft, before) || isOfAllLevels(draft)) {
      draft.giver = Optional.empty();
    }
    praisesTogether(draft).ifPresent(union -> draft.giver = Optional.of(union));
    askedBefore(draft, before).ifPresent(last -> draft.giver = last.giver);
    if (agent.isEmpty() && STANDING.contains(draft.kind)) {
      draft.subject = actors.aboveTopic(frame, topic).orElse(draft.subject);
    }
    if (agent.isEmpty() && COUNTS_UNIONS.contains(draft.kind)) {
      draft.subject = around(draft.frame).or(() -> draft.subject);
    }
    if (agent.isEmpty()
        && draft.kind == FactKind.UNION_FOUNDED
        && isOfWorkplaceUnion(draft.subject)) {
      // "Quận đã thành lập 14 CĐCS" in an article about one of these: it founded none.
      draft.subject = actors.federationBefore(frame).or(() -> draft.subject);
    }
    if (agent.isEmpty() && isOfWorkplaceUnion(draft.subject) && STANDING.contains(draft.kind)) {
      before.stream()
          .filter(other -> other.kind == FactKind.UNION_FOUNDED)
          .reduce((first, last) -> last)
          .ifPresent(founded -> draft.subject = founded.subject);
    }
    if (draft.kind != FactKind.AWARD && agent.flatMap(Agent::entity).isEmpty()) {
      int at = frame.quantity().span().start();
      Optional<Entity> first = draft.subject;
      draft.subject =
          first.flatMap(body -> actors.ofWhole(frame.sentence(), at, body)).or(() -> first);
      if (first.equals(draft.subject)
          && first.filter(body -> actors.isAround(frame.sentence(), at, body)).isPresent()) {
        draft.subject = Optional.empty();
        draft.ofMore = true;
      }
      if (draft.subject.filter(body -> isWithinWhole(frame, body)).isPresent()) {
        draft.subject =
            STANDING.contains(draft.kind)
                ? actors.federationOfWhole(frame.sentence())
                : Optional.empty();
      }
    }
    boolean unled =
        agent.isEmpty() || agent.get().entity().filter(Actors::isConfederation).isPresent();
    if (unled && draft.subject.filter(Owners::isOfPart).isPresent() && isNationwide(frame)) {
      draft.subject = STANDING.contains(draft.kind) ? actors.confederation() : Optional.empty();
      draft.giver = Optional.empty();
      draft.ofMore = true;
    }
    Optional<Entity> bracketed = bracketed(draft).or(() -> committee(draft));
    if (bracketed.isPresent()) {
      draft.subject = bracketed;
    }
    if (agent.isEmpty()
        && (isOfOtherPlace(frame, actors, topic) || isInNextDistrict(draft, actors, topic))) {
      draft.subject = Optional.empty();
      draft.giver = Optional.empty();
    }
    draft.subject = draft.subject.map(body -> unionThere(draft, body));
    holderOfEvent(draft).ifPresent(union -> draft.subject = Optional.of(union));
    if (draft.kind == FactKind.CONTEST_PRIZE || gathers(frame)) {
      draft.subject = actors.contestHolder(frame).or(() -> draft.subject);
    }
    if (comesFrom(draft, before)) {
      draft.subject = before.get(before.size() - 1).subject;
    }
    Optional<Entity> scene = actors.scene(frame);
    if (scene.isPresent()
        && draft.subject.filter(body -> body.kind() == EntityKind.FEDERATION).isPresent()) {
      draft.giver = draft.giver.filter(who -> !who.entity().equals(draft.subject));
      draft.subject = scene;
    }
    draft.home = draft.subject.isPresent() ? actors.placeOf(draft.subject.get()) : Optional.empty();
    // What an agency does or tells is no federation's work.
    boolean agency =
        draft
            .subject
            .filter(body -> body.kind() == EntityKind.AGENCY || JOB_CENTRES.begins(body.name(), 0))
            .isPresent();
    boolean zones = agent.flatMap(Agent::entity).isEmpty() && isState(draft) && ofZone(draft.frame);
    boolean fund = draft.subject.filter(body -> body.name().startsWith(FUND)).isPresent();
    if (agency
        || fund
        || zones
        || isProposedByOthers(draft)
        || isOfCapital(draft)
        || isOfTrial(draft)
        || isEvent(draft, before)
        || (agent.flatMap(Agent::work).isEmpty() && hasBefallen(draft))
        || (before.isEmpty() && isComparedEvent(draft, earlier))
        || ((agent.isEmpty() || tellsPay(draft, agent.get())) && isNobodys(draft, topic, before))) {
      draft.subject = Optional.empty();
    }
    if (draft.method.equals(CarriedKinds.OF_TARGET_RULE) && !before.isEmpty()) {
      // "Tổng thu đạt 6 tỷ đồng, bằng 78% dự toán"
      draft.subject = before.get(before.size() - 1).subject;
    }
  }

  /** "đội A nhất toàn đoàn tại hội thao do LĐLĐ tỉnh tổ chức, quy tụ 900 vận động viên". */
  private static boolean gathers(Frame frame) {
    return GATHERS.standBefore(frame.sentence().text(), frame.start());
  }

  /** "900 vận động viên [từ] 14 công ty": where those come from who were counted just before. */
  private static boolean comesFrom(Draft draft, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.kind == FactKind.PARTICIPATION
        && draft.kind == FactKind.QUANTITY
        && last.frame.end() < draft.frame.start()
        && WHENCE.contains(
            draft.frame.sentence().text().substring(last.frame.end(), draft.frame.start()).strip());
  }

  /**
   * "Chủ tịch LĐLĐ tỉnh cùng 120 đại biểu dự hội nghị của LĐLĐ huyện A": the union that holds the
   * event, not the one whose leader is a guest there.
   */
  private Optional<Entity> holderOfEvent(Draft draft) {
    if (draft.kind != FactKind.PARTICIPATION || draft.subject.isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    Optional<Mention> guest = Optional.empty();
    for (Mention body : sentence.bodies()) {
      int start = body.span().start();
      if (body.entity().equals(draft.subject)) {
        guest = Optional.of(body).filter(named -> actorWords.followsOffice(sentence.text(), start));
      } else if (guest.isPresent() && Actors.isUnion(body)) {
        int joins = sentence.lastOf(ATTENDS, guest.get().span().end(), start);
        boolean holds =
            joins >= 0
                && OF.standBefore(sentence.text(), start)
                && sentence.firstOf(EVENTS, joins, start) >= 0
                && sentence.mark(joins, start, ",;:.(") == start;
        return holds ? body.entity() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * "đề nghị Tổng LĐLĐ tặng cờ cho 1 đơn vị, tặng bằng khen cho 3 tập thể": the honour before,
   * which the same is asked for.
   */
  private static Optional<Draft> askedBefore(Draft draft, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    if (last == null || draft.kind != FactKind.AWARD || last.kind != FactKind.AWARD) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    int from = last.frame.end();
    int to = draft.frame.start();
    int verb = draft.frame.passive() ? -1 : draft.frame.verbStart(-1);
    // "tặng giấy khen cho 46 tập thể, 52 cá nhân và biểu dương 60 gia đình"
    boolean joined =
        draft.giver.isEmpty()
            && verb > from
            && verb < to
            && draft.status == last.status
            && ActorWords.wordBefore(sentence.text(), verb).equals(AND);
    boolean same =
        (joined || (draft.status == Status.PLANNED && last.status == Status.PLANNED))
            && last.giver.isPresent()
            && sentence.mark(from, to, ";:(") == to
            && sentence.firstOf(ASKED_FOR, from, to) < 0
            && sentence.bodies().stream()
                .noneMatch(body -> body.span().start() >= from && body.span().end() <= to);
    return same ? Optional.of(last) : Optional.empty();
  }

  /**
   * "Sở Giáo dục phối hợp Công đoàn ngành Giáo dục tuyên dương 200 giáo viên": who praises is the
   * union whose work it is, not the office that it does so with; the office's own are its letters.
   */
  private static Optional<Giver> praisesTogether(Draft draft) {
    boolean praised =
        draft.kind == FactKind.AWARD && draft.form.filter(PRAISE_ALONE::equals).isPresent();
    Optional<Entity> union = draft.subject.filter(body -> body.kind() == EntityKind.FEDERATION);
    if (!praised || union.isEmpty() || draft.giver.flatMap(Giver::entity).equals(union)) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    String text = sentence.text();
    for (Mention body : sentence.bodies()) {
      int start = body.span().start();
      boolean beside =
          body.entity().equals(union)
              && draft
                  .giver
                  .filter(who -> JOINTLY.standBefore(text, start))
                  .filter(who -> text.lastIndexOf(who.name(), start) >= start - LONGEST_BESIDE)
                  .isPresent();
      if (beside) {
        return Optional.of(new Giver(union.get().name(), union));
      }
    }
    return Optional.empty();
  }

  /**
   * "kết nạp tốt như LĐLĐ huyện A (840 đoàn viên), LĐLĐ huyện B (310 đoàn viên)": the union whose
   * figure a bracket right behind its name holds, unless it only gets it.
   */
  private Optional<Entity> bracketed(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int open = sentence.openBracket(draft.frame.start());
    boolean held =
        open > sentence.span().start()
            && (!GIVEN.contains(draft.kind) || draft.kind == FactKind.ACTIVITY);
    int name = ActorWords.skipSpaceBack(sentence.text(), sentence.span().start(), open);
    return !held
        ? Optional.empty()
        : sentence.bodies().stream()
            .filter(body -> body.span().end() == name && Actors.isUnion(body))
            .flatMap(body -> body.entity().stream())
            .findFirst();
  }

  /**
   * "Đà Nẵng kết nạp 300 đoàn viên", "Cùng ngày, quận 8 (TP HCM) họp mặt và tuyên dương 11 người"
   * in an article about the federation of another place or of a trade: what a place does that lies
   * neither in the topic's nor around it.
   */
  private boolean isOfOtherPlace(Frame frame, Actors actors, Optional<Entity> topic) {
    if (topic.isEmpty() || frame.passive() || isHeldBack(topic.get())) {
      return false;
    }
    Optional<Entity> own = actors.placeOf(topic.get());
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    int from = sentence.segment(at).start();
    for (Mention mention : sentence.mentions()) {
      int start = mention.span().start();
      boolean heads =
          start >= from
              && mention.span().end() <= at
              && mention.kind().isAboveCommune()
              && mention.entity().isPresent()
              && sentence.clauseStart(start) == start;
      int end = heads ? actorWords.behindPlace(text, mention.span().end()) : at;
      boolean acts =
          end < at
              && sentence
                  .firstAfter(end, at, strong)
                  .filter(verb -> actorWords.onlyAuxiliaries(text, end, verb.span().start()))
                  .isPresent();
      if (acts) {
        Entity place = mention.entity().get();
        return own.isEmpty()
            || (!place.equals(own.get()) && !liesIn(place, own.get()) && !liesIn(own.get(), place));
      }
    }
    return false;
  }

  /**
   * "Tại quận 11, 70 cán bộ CĐCS đã tham dự tọa đàm" where the federation of another district of
   * the same province was told of: it did not bring them together there.
   */
  private static boolean isInNextDistrict(Draft draft, Actors actors, Optional<Entity> topic) {
    Optional<Entity> own =
        OF_UNIONS.contains(draft.kind) ? topic.flatMap(actors::placeOf) : Optional.empty();
    if (own.filter(place -> place.kind() == EntityKind.DISTRICT).isEmpty()) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    for (Mention mention : sentence.mentions()) {
      if (mention.kind() == EntityKind.DISTRICT
          && mention.span().end() <= draft.frame.start()
          && !mention.entity().equals(own)
          && mention.entity().flatMap(Entity::parent).equals(own.get().parent())
          && !sentence.standsInName(mention.span())
          && FactPlaces.isScene(sentence, mention)) {
        return true;
      }
    }
    return false;
  }

  /** Bodies of the whole country have to do with what any place does, workplaces with their own. */
  private static boolean isHeldBack(Entity topic) {
    return topic.place().isEmpty()
        && (topic.kind() != EntityKind.FEDERATION || Actors.isConfederation(topic));
  }

  private static boolean liesIn(Entity place, Entity wider) {
    return place.parent().equals(Optional.of(wider.key()));
  }

  /**
   * "bầu Ban Chấp hành Công đoàn ngành A gồm 13 đồng chí": whose committee people are elected to.
   */
  private static Optional<Entity> committee(Draft draft) {
    if (!draft.rule.id().equals(Times.ELECTED)) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return sentence.bodies().stream()
        .filter(body -> Actors.isUnion(body) && body.span().end() <= at)
        .filter(body -> body.span().start() > draft.frame.verbStart(at))
        .filter(body -> COMMITTEES.standBefore(sentence.text(), body.span().start()))
        .flatMap(body -> body.entity().stream())
        .findFirst();
  }

  /** "LĐLĐ tỉnh tiếp nhận 500 bộ đồ bảo hộ": who takes something in does not give it. */
  private boolean isTakenIn(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return !frame.passive()
        && sentence.first(BY, frame.end(), frame.clause().end()) < 0
        && sentence
            .nearestBefore(at, sentence.segment(at).start(), strong)
            .filter(cue -> TAKES_IN.begins(sentence.text(), cue.span().start()))
            .isPresent();
  }

  /** "với tổng số tiền 11 tỷ đồng": whether a number says how much something is. */
  private static boolean isAmount(Frame frame) {
    return frame.quantity().unit().isMoney()
        && frame.verb().filter(cue -> cue.type().in(AMOUNTS)).isPresent();
  }

  /**
   * "20 doanh nghiệp cũng hỗ trợ 300 vé xe, 90 suất quà trị giá 100 triệu đồng": those give who are
   * counted before the verb, all that follows and what it is worth.
   */
  private boolean isByCounted(Frame frame, List<Draft> before) {
    if (before.isEmpty()
        || frame.passive()
        || frame.verb().isEmpty()
        || PassiveAgents.gets(frame.sentence(), frame.verb().get())) {
      return false;
    }
    int verb = frame.verb().get().span().start();
    int last = lastBefore(frame.sentence(), verb, before);
    if (last < 0) {
      return false;
    }
    Draft counted = before.get(last);
    if (isAmount(frame) && GIVEN.contains(counted.kind)) {
      return counted.giver.isEmpty() && isByCounted(counted.frame, before.subList(0, last));
    }
    return isByCounted(frame.sentence(), counted.frame, verb);
  }

  /** The last draft of a sentence whose number stands before a position; -1 if none does. */
  private static int lastBefore(SentenceView sentence, int position, List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= 0 && drafts.get(i).frame.sentence() == sentence; i--) {
      if (drafts.get(i).frame.end() < position) {
        return i;
      }
    }
    return -1;
  }

  private boolean isByCounted(SentenceView sentence, Frame last, int verb) {
    int start = last.start();
    int clause = sentence.clauseStart(start);
    // "LĐLĐ quận chỉ định ban chấp hành 2 nghiệp đoàn và hỗ trợ mỗi nghiệp đoàn 5 triệu đồng"
    boolean heads =
        start == clause
            || !last.category().equals(UNION)
            || THERE_ARE.wordsAt(sentence.text(), start - 1) > 0;
    // "LĐLĐ tỉnh (cùng 5 doanh nghiệp) tặng 200 vé xe": those of a bracket do nothing outside.
    return GIVERS.contains(last.category())
        && heads
        && sentence.reaches(start, verb)
        && sentence.mark(last.end(), verb, ",;:(") == verb
        && sentence.nearestBefore(start, clause, strong).isEmpty()
        && sentence.first(UNDERGO, last.end(), verb) < 0;
  }

  /** Unions and schools honour their own without saying so; of a firm's workers anybody may. */
  private static boolean mayHonour(Entity body) {
    return body.kind().isUnion() || body.kind() == EntityKind.SCHOOL;
  }

  /**
   * "Công ty A đã chuyển cho LĐLĐ huyện 300 triệu đồng": the union that gets an amount right behind
   * its name gives none of it, if nobody else is known to.
   */
  private static boolean isPaidTo(Frame frame, Optional<Agent> agent) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int end = ActorWords.skipSpaceBack(text, sentence.span().start(), frame.start());
    return frame.quantity().unit().isMoney()
        && sentence.bodies().stream()
            .filter(body -> body.span().end() == end && Actors.isUnion(body))
            .filter(body -> ActorWords.wordBefore(text, body.span().start()).equals(TO))
            .anyMatch(
                body -> agent.isEmpty() || agent.flatMap(Agent::entity).equals(body.entity()));
  }

  /** "Công ty A còn có 7 cá nhân được tuyên dương": a firm has those whom others honour. */
  private static boolean isOfHolder(Draft draft, Optional<Agent> agent) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int first = sentence.quantities().get(sentence.firstCoordinated(frame.index())).span().start();
    String text = sentence.text();
    int end = ActorWords.skipSpaceBack(text, sentence.span().start(), first);
    return draft.kind == FactKind.AWARD
        && frame.passive()
        && HAVE.standBefore(text, first)
        && agent
            .filter(who -> who.entity().filter(body -> body.kind().isUnion()).isEmpty())
            .filter(who -> holds(text, who.name(), end) || isNamedAt(sentence, who, end))
            .isPresent();
  }

  /** Whether a body stands right before what ends at a position, by whatever name. */
  private static boolean isNamedAt(SentenceView sentence, Agent who, int end) {
    return sentence.bodies().stream()
        .filter(body -> body.span().end() <= end && end - body.span().end() <= HOLDING)
        .anyMatch(body -> body.entity().isPresent() && body.entity().equals(who.entity()));
  }

  /** Whether a name stands right before what ends at a position: "Công ty A còn có". */
  private static boolean holds(String text, String name, int end) {
    int at = text.lastIndexOf(name, end);
    return at >= 0 && end - at - name.length() <= HOLDING;
  }

  /**
   * "Theo ông A, Phó Chủ tịch LĐLĐ tỉnh, toàn tỉnh có 9 cá nhân được tặng Huân chương": who tells
   * of those who were honoured is not said to have honoured them.
   */
  private static boolean onlyTells(Draft draft, Agent who) {
    SentenceView sentence = draft.frame.sentence();
    if (!draft.frame.passive() || !who.acts() || who.entity().isEmpty()) {
      return false;
    }
    boolean told = TOLD_BY.begins(sentence.text(), sentence.span().start());
    int at = draft.frame.start();
    boolean tells = false;
    for (Mention body : sentence.bodies()) {
      if (body.span().start() < draft.frame.quantity().span().start()
          && body.entity().equals(who.entity())) {
        tells = told || sentence.nearestBefore(at, body.span().end(), SAY).isPresent();
      }
    }
    return tells && !isNamedBehind(draft, who);
  }

  /** "LĐLĐ tỉnh cho biết, mức thưởng cao nhất là 90 triệu đồng": what others pay is only told. */
  private static boolean tellsPay(Draft draft, Agent who) {
    Frame frame = draft.frame;
    return EARNED.contains(draft.moneyRole.orElse(""))
        && who.entity().isPresent()
        && frame
            .sentence()
            .nearestBefore(frame.start(), frame.sentence().span().start(), TELLS_OR_GIVES)
            .filter(cue -> cue.type().in(SAY))
            .isPresent();
  }

  private static boolean isNamedBehind(Draft draft, Agent who) {
    return draft.frame.sentence().bodies().stream()
        .filter(body -> body.entity().equals(who.entity()))
        .anyMatch(body -> body.span().start() > draft.frame.start());
  }

  /** Who gives what a draft counts. */
  private Optional<Giver> giver(
      Draft draft,
      Actors actors,
      Optional<Agent> agent,
      Optional<Entity> topic,
      List<Draft> before) {
    boolean earned = isEarned(draft);
    boolean takenIn = isTakenIn(draft.frame);
    boolean untold =
        isByCounted(draft.frame, before)
            || (agent.isPresent() && agent.get().gets())
            || (agent.isPresent() && agent.get().acts() && takenIn)
            || (draft.kind == FactKind.AWARD
                && agent.filter(who -> onlyTells(draft, who)).isPresent())
            || (agent.isEmpty() && ClauseSubjects.isOneOfThem(draft.frame))
            || actors.isByUnnamed(draft.frame)
            || isPaidTo(draft.frame, agent)
            || isOfHolder(draft, agent);
    if (untold) {
      return Optional.empty();
    }
    Optional<Agent> giver =
        agent.isPresent()
                && ((isTitle(draft) && !isBestowed(draft.frame, agent.get()))
                    || isBuilt(draft.frame, agent.get()))
            ? Optional.empty()
            : agent;
    boolean handedOver = draft.kind == FactKind.AWARD || draft.kind == FactKind.GIFT;
    boolean byOthers =
        earned
            || (draft.rule.id().equals(WAGES) && Draft.isEarned(draft.moneyRole.orElse("")))
            || draft.rule.id().equals(BONUSES)
            || isPaidIn(draft.frame)
            || isCostOfBuilding(draft)
            || takenIn;
    boolean undergone = draft.frame.passive() && !handedOver && !isHanded(draft);
    if (giver.isEmpty() && !undergone && !byOthers) {
      giver = actors.carried(draft).filter(who -> !isUnnamed(draft, who));
      giver =
          giver.isPresent()
              ? giver
              : topic
                  .filter(body -> !isFromAbove(draft, actors, body))
                  .filter(body -> draft.kind != FactKind.AWARD || mayHonour(body))
                  .filter(body -> !Plans.isProposed(draft.frame))
                  .map(Owners::agentOf);
    }
    return giver
        // "KCN A nhận 200 phần quà, KCN B là 150 phần": where things go gives none
        .filter(who -> !ZONES.begins(who.name(), 0))
        .filter(who -> who.entity().isPresent() || !isReceiver(draft.frame, who))
        .filter(who -> !Plans.asksForHonours(draft.frame))
        .map(who -> new Giver(who.name(), who.entity()));
  }

  /** "ngành Y tế nhận 4 cờ thi đua": who gets what is told gives none. */
  private static boolean isReceiver(Frame frame, Agent who) {
    SentenceView sentence = frame.sentence();
    return frame
        .verb()
        .filter(verb -> verb.span().end() <= frame.start() && PassiveAgents.gets(sentence, verb))
        .filter(
            verb ->
                sentence
                    .text()
                    .substring(sentence.segment(verb.span().start()).start(), verb.span().start())
                    .contains(who.name()))
        .isPresent();
  }

  /**
   * "Các CĐCS kết nạp 45 đoàn viên. 3 giáo viên được nhận giải": those without a name give none.
   */
  private boolean isUnnamed(Draft draft, Agent who) {
    return draft.kind == FactKind.AWARD
        && who.entity().isEmpty()
        && actorWords.unnamed().begins(who.name(), 0);
  }

  /** "Mỗi đoàn viên Công đoàn Công ty A đóng góp một ngày lương, được 90 triệu đồng". */
  private boolean isPaidIn(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return frame.quantity().unit().isMoney()
        && sentence
            .nearestBefore(at, sentence.segment(at).start(), who)
            .filter(cue -> Recipients.pays(sentence, cue))
            .isPresent();
  }

  /**
   * "Ngôi nhà hoàn thành với tổng kinh phí 180 triệu đồng", "Tổng chi phí xây dựng 2 tỷ đồng": what
   * a building costs is nobody's gift but theirs who are said to pay it.
   */
  private boolean isCostOfBuilding(Draft draft) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.MONEY || draft.isEach()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.segment(at).start();
    int cost = sentence.lastOf(COSTS_OF_BUILDING, from, at);
    if (cost >= 0) {
      return sentence.nearestBefore(at, from, handing | helping).filter(this::hands).isEmpty();
    }
    int end = at;
    while (end > sentence.span().start()) {
      int start = sentence.clauseStart(end);
      if (BUILDINGS.begins(sentence.text(), start)) {
        return sentence.nearestBefore(at, start, handing | helping).filter(this::hands).isEmpty();
      }
      end = sentence.beforeClause(start);
    }
    return false;
  }

  /** "Trường A được xây dựng với kinh phí 9 tỷ đồng": what is built pays nothing. */
  private boolean isBuilt(Frame frame, Agent agent) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int built =
        frame.quantity().unit().isMoney()
            ? sentence.lastOf(BUILT, sentence.segment(at).start(), at)
            : -1;
    return built >= 0
        && sentence.nearestBefore(at, built, helping).isEmpty()
        && sentence.bodies().stream()
            .filter(body -> body.span().end() <= built)
            .filter(body -> sentence.clauseStart(built) == body.span().start())
            .anyMatch(body -> agent.name().equals(body.span().of(sentence.text())));
  }

  private boolean hands(Cue cue) {
    return cue.type().in(helping) || cue.type().is("give");
  }

  /**
   * "300 công nhân được tặng quà", "được khám bệnh": whether what people undergo is that something
   * is handed over or done for them, which "được mua nhà", "được vay vốn" leave open.
   */
  private static boolean isHanded(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    String text = sentence.text();
    return draft.kind == FactKind.BENEFICIARY
        && draft
            .frame
            .verb()
            .filter(
                verb ->
                    verb.type().is("give")
                        || (verb.type().is("aid") && !ENTITLED.begins(text, verb.span().start())))
            .filter(verb -> !isByOthers(draft.frame, verb.span().start()))
            .isPresent();
  }

  /** "được lãnh đạo Đảng, Nhà nước đến thăm": whether somebody stands between passive and verb. */
  private static boolean isByOthers(Frame frame, int verb) {
    int passive = frame.sentence().first(UNDERGO, frame.end() - 1, verb);
    return passive >= 0 && passive + UNDERGO.length() + LONGEST_MANNER < verb;
  }

  /** Whose work it is what somebody does: their own, or that of the body that the text is about. */
  private Optional<Entity> subject(Draft draft, Actors actors, Agent who, Optional<Entity> topic) {
    // "Các doanh nghiệp cần tuyển 650 người" in an article about one of them
    boolean ofOthers =
        who.entity().isEmpty()
            && actorWords.unnamed().begins(who.name(), 0)
            && topic.filter(body -> body.kind().isUnion()).isEmpty();
    // "Doanh nghiệp dân doanh thưởng bình quân 6,8 triệu đồng": what firms pay, whoever tells it.
    boolean byFirms =
        who.entity().isEmpty()
            && FIRMS.begins(who.name(), 0)
            && EARNED.contains(draft.moneyRole.orElse(""));
    if (ofOthers || byFirms || isOffice(draft, who) || isAbove(who, topic)) {
      return Optional.empty();
    }
    if (topic.isPresent()) {
      boolean own = isOfTopic(draft, actors, who, topic.get()) || isAssigned(draft);
      return own ? topic : who.work();
    }
    // "42 đồng chí được Tổng LĐLĐ tặng …" where the text is about a federation that it never names.
    return who.work().filter(body -> !fromAbove(draft, body));
  }

  /** "LĐLĐ tỉnh giao cho huyện chỉ tiêu kết nạp 800 đoàn viên": who is to do it has the task. */
  private static boolean isAssigned(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return draft.status == Status.PLANNED
        && sentence.lastOf(ASSIGNS, sentence.segment(at).start(), at) >= 0;
  }

  /**
   * "LĐLĐ thị xã thành lập 5 CĐCS" in an article about one of these that never says which town: the
   * doings of a federation are no workplace's or workplace union's.
   */
  private static boolean isAbove(Agent who, Optional<Entity> topic) {
    return who.work().isEmpty()
        && FEDERATIONS.begins(who.name(), 0)
        && topic.filter(body -> body.kind() != EntityKind.FEDERATION).isPresent();
  }

  private static boolean fromAbove(Draft draft, Entity body) {
    return draft.kind == FactKind.AWARD && Actors.isConfederation(body);
  }

  private boolean isOfTopic(Draft draft, Actors actors, Agent who, Entity topic) {
    boolean aside = !who.acts() && !who.sends();
    if (who.work().isEmpty() || aside) {
      return true;
    }
    Entity acting = who.work().get();
    if (draft.kind == FactKind.AWARD) {
      return !isPeer(actors, acting, topic);
    }
    boolean ofOwnUnion =
        draft.kind != FactKind.WORKFORCE
            && draft.kind != FactKind.QUANTITY
            && isUnionOf(topic, acting);
    // "Bệnh viện A đã tiếp nhận 110 đơn vị máu": what a union's people gave there.
    boolean blood = draft.unit.equals(BLOOD) && !acting.kind().isUnion();
    // "Tổng LĐLĐ tặng Nghiệp đoàn A 50 áo phao": the Confederation's work, whoever gets it.
    boolean above = Actors.isConfederation(acting) && topic.kind() != EntityKind.GRASSROOTS_UNION;
    return above
        || blood
        || ofOwnUnion
        || (TOPICAL.contains(draft.rule.id())
            && !who.sends()
            && !actors.holdsContest(who)
            && !isHeldByAnother(draft, acting, topic));
  }

  /**
   * "Cùng ngày, LĐLĐ quận 8 tuyên dương 11 công nhân" where LĐLĐ quận 6 was told of before: one
   * that is not above the other honours its own.
   */
  private static boolean isPeer(Actors actors, Entity acting, Entity topic) {
    Optional<Entity> place = actors.placeOf(acting);
    Optional<Entity> own = actors.placeOf(topic);
    return acting.kind() == EntityKind.FEDERATION
        && topic.kind() == EntityKind.FEDERATION
        && place.isPresent()
        && own.isPresent()
        && !place.equals(own)
        && place.get().kind() == own.get().kind();
  }

  /**
   * "1.700 công nhân dự đêm hội do Công đoàn Công ty A tổ chức" where the text was about a district
   * before: the event is A's, and so is "Công đoàn Tổng công ty A tổ chức đại hội với 180 đại biểu"
   * under a headline of its sector's. One held by the federation above stays the topic's news.
   */
  private boolean isHeldByAnother(Draft draft, Entity acting, Entity topic) {
    if (!acting.kind().isUnion() || topic.parent().equals(Optional.of(acting.key()))) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    for (Mention body : sentence.bodies()) {
      if (body.entity().filter(acting::equals).isPresent()
          && (body.span().start() > draft.frame.end()
              ? ActorWords.wordBefore(sentence.text(), body.span().start())
                  .equals(GiftOwners.DONE_BY)
              : isHolder(draft, body))) {
        return true;
      }
    }
    return false;
  }

  /** "Công đoàn Tổng công ty A vừa [tổ chức] đại hội với 180 đại biểu". */
  private boolean isHolder(Draft draft, Mention body) {
    SentenceView sentence = draft.frame.sentence();
    int end = sentence.behindBracket(body.span().end());
    return body.kind() == EntityKind.FEDERATION
        && end < draft.frame.start()
        && sentence
            .firstAfter(end, draft.frame.start(), ORGANISES)
            .filter(verb -> actorWords.onlyAuxiliaries(sentence.text(), end, verb.span().start()))
            .isPresent();
  }

  /** "368 chị được tặng bằng khen các cấp": unions, offices or the State may have given them. */
  private static boolean isOfAllLevels(Draft draft) {
    Frame frame = draft.frame;
    List<Quantity> numbers = frame.sentence().quantities();
    int next =
        frame.index() + 1 < numbers.size()
            ? numbers.get(frame.index() + 1).span().start()
            : frame.clause().end();
    return draft.kind == FactKind.AWARD
        && frame.cues().stream()
            .filter(cue -> cue.type().is("form"))
            .filter(cue -> cue.span().end() > frame.start() && cue.span().end() < next)
            .anyMatch(cue -> frame.sentence().text().startsWith(ALL_LEVELS, cue.span().end()));
  }

  /** "kiến nghị truy trả 1,2 tỷ đồng cho 560 lao động": who is owed gets nothing from who asks. */
  private static boolean isOwed(Draft draft, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && draft.kind == FactKind.BENEFICIARY
        && last.kind == FactKind.MONEY
        && last.giver.isEmpty()
        && last.method.equals(DEBT)
        && draft.frame.sentence().mark(last.frame.end(), draft.frame.start(), ",;:(")
            == draft.frame.start();
  }

  /** Where the text names nobody who acts: those whose price it is, who tell it, or who owe. */
  private void takeOther(
      Draft draft, Actors actors, List<Draft> before, Optional<Tellers.Teller> teller) {
    priced(draft, before).ifPresent(counted -> takeActors(draft, counted));
    if (teller.isPresent()) {
      // "Báo cáo của Hiệu trưởng nhà trường nêu rõ, …" in an article about one school
      Optional<Entity> own = draft.subject.filter(actorWords::isWorkplace);
      draft.subject = teller.get().body().or(() -> own);
    }
    Optional<Entity> host = isState(draft) ? actors.host(draft.frame) : Optional.empty();
    if (host.isPresent()) {
      draft.subject = host;
      draft.giver = Optional.empty();
    }
    if (draft.kind == FactKind.QUANTITY) {
      draft.subject = employerOwning(draft.frame).or(() -> draft.subject);
    }
    if (draft.kind == FactKind.WORKFORCE && INTRODUCES.begins(text(draft), start(draft))) {
      // "Thành lập CĐCS Công ty A. Đây là doanh nghiệp …, hiện có 120 lao động."
      draft.subject = Optional.empty();
    }
    if (EARNED.contains(draft.moneyRole.orElse(""))) {
      // "Công ty có 1.260 lao động. Thu nhập bình quân đạt …"
      draft.subject =
          actors
              .carried(draft)
              .flatMap(Agent::entity)
              .filter(actorWords::isEmployer)
              .or(() -> draft.subject);
    }
    Optional<Entity> debtor = debtor(draft);
    draft.subject = debtor.isPresent() ? debtor : draft.subject;
  }

  private static String text(Draft draft) {
    return draft.frame.sentence().text();
  }

  private static int start(Draft draft) {
    return draft.frame.sentence().span().start();
  }

  private static boolean isOfWorkplaceUnion(Optional<Entity> subject) {
    return subject.filter(body -> body.kind() == EntityKind.GRASSROOTS_UNION).isPresent();
  }

  /** Whether a figure is of employers, of people or of a place, and so nobody's work. */
  private boolean isNobodys(Draft draft, Optional<Entity> topic, List<Draft> before) {
    boolean ofEmployers =
        (draft.status == Status.REPORTED || !draft.rule.id().equals(WAGES))
            && EARNED.contains(draft.moneyRole.orElse(""))
            && topic.flatMap(Entity::place).isPresent()
            && !isReward(draft, before);
    boolean ofPlace =
        draft.kind == FactKind.QUANTITY
            && !draft.rule.id().equals(UNITS_ORGANISE)
            && !isAmongUnions(draft, before)
            && ofPlace(draft);
    // "xã có 640 hộ với 2.100 nhân khẩu": who lives somewhere.
    boolean population = draft.kind == FactKind.QUANTITY && arePeopleOfPlace(draft);
    return ofEmployers
        || population
        || ofPlace
        || (draft.kind == FactKind.WORKFORCE && ofCommune(draft))
        || isDamage(draft)
        || isOfVisited(draft, topic)
        || isBesideNobodys(draft, before);
  }

  private static boolean isOfUnion(Draft draft) {
    return draft.subject.filter(body -> body.kind().isUnion()).isPresent();
  }

  /** "Toàn huyện có 90 CĐCS lập ban nữ công, trong đó 30 ban …": what some of the unions have. */
  private static boolean isAmongUnions(Draft draft, List<Draft> before) {
    Draft last = before.isEmpty() ? null : before.get(before.size() - 1);
    return last != null
        && last.kind == FactKind.UNION_TOTAL
        && draft.frame.sentence().firstOf(AMONG_THEM, last.frame.end(), draft.frame.start()) >= 0;
  }

  /**
   * "LĐLĐ tỉnh thăm Làng trẻ A. Làng đang nuôi 112 trẻ": what those have or do to whom a federation
   * comes.
   */
  private static boolean isOfVisited(Draft draft, Optional<Entity> topic) {
    if (draft.kind != FactKind.QUANTITY
        || topic.filter(body -> body.kind().isUnion() && !isOfWorkplaceUnion(topic)).isEmpty()) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    String text = sentence.text();
    int at = draft.frame.start();
    int start = ActorWords.skipSpace(text, sentence.segment(at).start(), at);
    int now = NOWADAYS.longestAt(text, start);
    int head = now > 0 ? ActorWords.skipSpace(text, start + now + 1, at) : start;
    int length = VISITED.longestAt(text, head);
    return length > 0 && HAVING.begins(text, head + length + 1);
  }

  /**
   * "9 cháu đoạt giải được thưởng 500.000 đồng": what those honoured or at school get is no pay.
   */
  private static boolean isReward(Draft draft, List<Draft> before) {
    if (!draft.moneyRole.equals(Optional.of(Draft.BONUS))) {
      return false;
    }
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    if (sentence.firstOf(AT_SCHOOL, sentence.clauseStart(frame.start()), frame.start()) >= 0) {
      return true;
    }
    if (before.isEmpty()) {
      return false;
    }
    Draft last = before.get(before.size() - 1);
    boolean beside = last.kind == FactKind.MONEY && isOfUnion(last);
    return beside
        || last.kind == FactKind.AWARD
        || last.kind == FactKind.CONTEST_PRIZE
        || LEARNERS.contains(last.frame.category());
  }

  /**
   * "Hơn 310 công nhân ngừng việc", "Vụ nổ khiến 2 công nhân tử vong": what befell them is no work
   * of a union or a hospital.
   */
  private static boolean hasBefallen(Draft draft) {
    return draft.method.equals(CountedKinds.HARMED)
        && !draft.frame.category().equals("member")
        && draft
            .subject
            .filter(body -> body.kind().isUnion() || isOfOthers(draft, body))
            .isPresent();
  }

  private static boolean arePeopleOfPlace(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int start = sentence.segment(frame.start()).start();
    if (frame.category().equals("household") && draft.method.equals(UNKNOWN)) {
      int end = sentence.segment(frame.start()).end();
      return sentence.firstOf(LIVE, frame.end(), end) >= 0;
    }
    return frame.quantity().counted().filter(noun -> SOULS.contains(noun.lemma())).isPresent()
        && sentence.lastOf(LIVE, start, frame.end()) >= 0;
  }

  /**
   * "nguyên kế toán LĐLĐ huyện A lĩnh 8 năm tù vì tham ô 1,1 tỉ đồng": what somebody has stolen and
   * is sentenced to is no union's work.
   */
  private static boolean isOfTrial(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    boolean told =
        draft.kind == FactKind.MONEY
            || (draft.kind == FactKind.QUANTITY && TERMS.contains(draft.unit));
    return told && sentence.firstOf(CRIMES, sentence.span().start(), sentence.span().end()) >= 0;
  }

  /** "Công ty TNHH MTV 100% vốn nhà nước": whose money is in a firm. */
  private static boolean isOfCapital(Draft draft) {
    String text = draft.frame.sentence().text();
    return draft.unit.equals(PERCENT) && text.startsWith(CAPITAL, draft.frame.end());
  }

  /**
   * "640 ngôi nhà bị tốc mái", "làm hư hỏng 40 phòng học": what floods and storms do, unless it is
   * told as what befell a union's people.
   */
  private boolean isDamage(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    String text = sentence.text();
    int end = sentence.span().end();
    int next = ActorWords.skipSpace(text, draft.frame.end(), end);
    return draft.kind == FactKind.QUANTITY
        && (DAMAGED.begins(text, next) || DAMAGES.standBefore(text, draft.frame.start()))
        && sentence.cues().stream()
            .noneMatch(cue -> cue.type().in(who) && !RESIDENTS.contains(cue.value()));
  }

  /**
   * "Tỉnh hiện có 4 KCN với 78 doanh nghiệp, hơn 90.000 lao động", "Toàn tỉnh có 120 đơn vị nợ BHXH
   * với số tiền 45 tỷ đồng": people and debts of what a place has.
   */
  private boolean isBesideNobodys(Draft draft, List<Draft> before) {
    boolean ofOthers =
        draft.kind == FactKind.WORKFORCE || draft.moneyRole.filter("other"::equals).isPresent();
    if (!ofOthers || before.isEmpty()) {
      return false;
    }
    Draft last = before.get(before.size() - 1);
    SentenceView sentence = draft.frame.sentence();
    return last.frame.sentence() == sentence
        && last.subject.isEmpty()
        && last.home.isPresent()
        && sentence.segment(last.frame.start()).contains(draft.quantity().span());
  }

  /** "60 công nhân nhập viện tại Bệnh viện A": a hospital, of whose own people nothing is said. */
  private static boolean isOfOthers(Draft draft, Entity body) {
    SentenceView sentence = draft.frame.sentence();
    return HOSPITALS.begins(body.name(), 0)
        && sentence.firstOf(STAFF, sentence.span().start(), sentence.span().end()) < 0;
  }

  /**
   * "Theo LĐLĐ tỉnh, quý I xảy ra 23 vụ ngừng việc với 9.000 công nhân, giảm 12 vụ": what happens
   * in a place is the work of nobody, nor is how it compares.
   */
  private static boolean isEvent(Draft draft, List<Draft> before) {
    String text = draft.frame.sentence().text();
    int at = draft.frame.start();
    if (draft.method.equals(CountedKinds.BEFALLEN) && HAPPENS.standBefore(text, at)) {
      return true;
    }
    if (!BESIDE_EVENT.standBefore(text, at)) {
      return false;
    }
    return before.stream()
        .anyMatch(other -> other.method.equals(CountedKinds.BEFALLEN) && other.subject.isEmpty());
  }

  /** "Quý I xảy ra 23 vụ ngừng việc. So với cùng kỳ, số vụ giảm 5 vụ": as above, told next. */
  private static boolean isComparedEvent(Draft draft, List<Draft> earlier) {
    return draft.kind == FactKind.QUANTITY
        && CHANGED.standBefore(draft.frame.sentence().text(), draft.frame.start())
        && isEvent(
            draft, earlier.stream().filter(other -> other.block() == draft.block()).toList());
  }

  /**
   * "Tổng LĐLĐ đề xuất tăng 13,3% và VCCI chỉ đề xuất tăng 5%": a raise of which somebody else than
   * a union is right before said to propose it.
   */
  private boolean isProposedByOthers(Draft draft) {
    Frame frame = draft.frame;
    boolean raise =
        draft.subject.filter(body -> body.kind().isUnion()).isPresent()
            && (draft.moneyRole.filter(Draft.WAGE::equals).isPresent()
                || (draft.kind == FactKind.QUANTITY && draft.unit.equals(PERCENT)));
    if (!raise) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    if (isNegotiatorsBehind(frame)) {
      return true;
    }
    int verb = sentence.lastOf(PROPOSES, sentence.segment(frame.start()).start(), frame.start());
    if (verb < 0) {
      return false;
    }
    int from = sentence.segment(verb).start();
    for (Mention union : sentence.mentions()) {
      boolean before = Actors.isUnion(union) && union.span().end() <= frame.start();
      from = before ? Math.max(from, union.span().end()) : from;
    }
    int other = sentence.lastOf(NEGOTIATORS, from, verb);
    return other >= 0
        && sentence.mark(other, verb, ",;:") == verb
        && !sentence.doesBetween(other, verb);
  }

  /** "mức 6% của VCCI", "6% là mức mà giới chủ đề xuất": whose a raise is, told behind it. */
  private static boolean isNegotiatorsBehind(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int from = frame.end();
    int end = sentence.mark(from, sentence.segment(frame.start()).end(), ",;:.(");
    int other = sentence.firstOf(NEGOTIATORS, from, end);
    if (other < 0) {
      return false;
    }
    int of = OF.lengthAt(text, other - 1);
    return (of > 0 && other - 1 - of <= from)
        || (BY_WHOM.contains(ActorWords.wordBefore(text, other))
            && sentence.firstOf(PROPOSES, other, end) >= 0
            && sentence.bodies().stream()
                .filter(Actors::isUnion)
                .noneMatch(body -> body.span().start() > from && body.span().end() < end));
  }

  /** "KCN Quế Võ hiện có 180 doanh nghiệp với 95.000 lao động": what an industrial zone has. */
  private static boolean ofZone(Frame frame) {
    SentenceView sentence = frame.sentence();
    int start = sentence.segment(frame.quantity().span().start()).start();
    int head = ActorWords.skipSpace(sentence.text(), start, sentence.span().end());
    return ZONES.begins(sentence.text(), head);
  }

  /**
   * "doanh thu đạt 2.315 tỷ đồng", "bữa ăn ca từ 20.000 đồng", "có mức 25.000 đồng": what a firm
   * earns or owes the state, what food costs.
   */
  private boolean isPaid(Frame frame) {
    String text = frame.sentence().text();
    if (isOfEarnings(frame) || isWorthOfChange(frame)) {
      return true;
    }
    if (frame.verb().isPresent() && EARNINGS.begins(text, frame.verb().get().span().start())) {
      return true;
    }
    if (AT_A_RATE.standBefore(text, frame.start()) || RECOVERED.standBefore(text, frame.start())) {
      return true;
    }
    if (frame.quantity().unit().isMoney() && PAYS.standBefore(text, frame.start())) {
      return true;
    }
    return frame.quantity().unit().isMoney() && isOfMeals(frame);
  }

  /** "bữa ăn ca từ 20.000 đồng": what food at work costs. */
  private boolean isOfMeals(Frame frame) {
    String text = frame.sentence().text();
    int number = frame.quantity().span().start();
    if (frame.sentence().firstOf(MEALS, frame.clause().start(), number) >= 0) {
      return true;
    }
    for (Cue cue : frame.cues()) {
      if (cue.type().in(each) && MEALS.begins(text, cue.span().start())) {
        return true;
      }
    }
    return false;
  }

  /** "Doanh thu của công ty tăng lên 46 tỷ đồng": nothing is done between but that it changes. */
  private boolean isOfEarnings(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int earned = sentence.lastOf(EARNINGS, sentence.segment(at).start(), at);
    return earned >= 0
        && frame.quantity().unit().isMoney()
        && sentence.nearestBefore(at, earned, handing | helping).isEmpty();
  }

  /** "giảm 114.000 xe, trị giá 2 tỷ đồng": what the things are worth that there are less of. */
  private static boolean isWorthOfChange(Frame frame) {
    SentenceView sentence = frame.sentence();
    int index = frame.index() - 1;
    return index >= 0
        && isAmount(frame)
        && CHANGED.standBefore(sentence.text(), sentence.quantities().get(index).span().start());
  }

  /**
   * "310 chị đạt danh hiệu …", "310 chị là chiến sĩ thi đua": a title that people come to hold,
   * whoever counts them.
   */
  private boolean isTitle(Draft draft) {
    Frame frame = draft.frame;
    return draft.kind == FactKind.AWARD
        && (draft.rule.id().equals(TITLES_HELD)
            || frame.verb().filter(cue -> isWinning(frame, cue)).isPresent()
            || (frame.passive()
                && frame.verb().isEmpty()
                && draft.form.filter(TITLE::equals).isPresent())
            || frame.cues().stream()
                .anyMatch(
                    cue ->
                        !isGivenBy(frame)
                            && cue.type().is("form")
                            && cue.value().equals(TITLE)
                            && cue.span().start() == frame.end() + 1));
  }

  /** "đạt danh hiệu … do UBND tỉnh trao tặng": whether who gives a title is told behind it. */
  private static boolean isBestowed(Frame frame, Agent agent) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int end = sentence.mark(frame.end(), sentence.segment(frame.start()).end(), ",;:.(");
    return sentence.first(BY + agent.name(), frame.end(), end) >= 0
        || sentence.bodies().stream()
            .filter(body -> body.span().start() > frame.end() && body.span().end() < end)
            .filter(body -> ActorWords.wordBefore(text, body.span().start()).equals(BY.strip()))
            .anyMatch(body -> body.entity().isPresent() && body.entity().equals(agent.entity()));
  }

  private static boolean isGivenBy(Frame frame) {
    return frame.verb().filter(cue -> cue.type().is("praise") || cue.type().is("give")).isPresent();
  }

  /**
   * "Đoàn của tỉnh đạt 3 giải nhất", "12 giáo viên đạt giải", "LĐLĐ huyện B xếp nhì (6 huy
   * chương)": prizes that are told of as won; nobody named there gives them.
   */
  private boolean isPrizeWon(Draft draft, Optional<Agent> agent) {
    Frame frame = draft.frame;
    if (draft.kind != FactKind.CONTEST_PRIZE) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int first = sentence.quantities().get(sentence.firstCoordinated(frame.index())).span().start();
    boolean hands = frame.verb().filter(cue -> cue.type().in(handing)).isPresent();
    boolean wins = frame.passive() && frame.verb().filter(cue -> isWinning(frame, cue)).isPresent();
    return isWon(frame)
        || wins
        || WON.standBefore(sentence.text(), first)
        || APIECE.standBefore(sentence.text(), first)
        || isHeldBy(sentence, first)
        || (agent.isPresent()
            && !hands
            && (frame.verb().isPresent() || sentence.openBracket(first) >= 0));
  }

  /** "đứng thứ hai là LĐLĐ huyện B với 5 huy chương": whether a body right before has it. */
  private static boolean isHeldBy(SentenceView sentence, int at) {
    int with = WITH.wordsAt(sentence.text(), at);
    int end = ActorWords.skipSpaceBack(sentence.text(), 0, at - with);
    return with > 0 && sentence.bodies().stream().anyMatch(body -> body.span().end() == end);
  }

  /** Whether the last thing done before a number is that somebody won. */
  private boolean isWon(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    return sentence
        .nearestBefore(at, sentence.segment(at).start(), strong)
        .filter(cue -> isWinning(frame, cue))
        .isPresent();
  }

  private boolean isWinning(Frame frame, Cue cue) {
    return cue.type().in(wins) && !GIVING.begins(frame.sentence().text(), cue.span().start());
  }

  /**
   * Whether an honour has a giver only where the text names one: a title won, or an honour that is
   * the Confederation's or the State's to give, as "14 đồng chí được trao kỷ niệm chương".
   */
  private boolean isEarned(Draft draft) {
    return isTitle(draft)
        || (draft.kind == FactKind.AWARD
            && (draft.form.filter(FROM_ABOVE::contains).isPresent()
                || begins(draft.frame, BESTOWS)
                || (draft.frame.passive() && begins(draft.frame, RECOGNISES))));
  }

  /** "2 cá nhân được phong tặng Anh hùng Lao động": whether a verb begins with some words. */
  private static boolean begins(Frame frame, Beginnings words) {
    return frame
        .verb()
        .filter(verb -> words.begins(frame.sentence().text(), verb.span().start()))
        .isPresent();
  }

  /**
   * "2 CĐCS được tặng cờ thi đua" in what a district's federation tells: honours that only those
   * above it give.
   */
  private static boolean isFromAbove(Draft draft, Actors actors, Entity topic) {
    boolean small =
        topic.kind() == EntityKind.GRASSROOTS_UNION
            || actors
                .placeOf(topic)
                .filter(place -> place.kind() == EntityKind.DISTRICT)
                .isPresent();
    return small
        && draft.kind == FactKind.AWARD
        && draft.frame.passive()
        && draft.form.filter(OF_PROVINCES::contains).isPresent();
  }

  /** "cơ quan BHXH đã thanh tra 60 đơn vị": what an office does is no union's work. */
  private boolean isOffice(Draft draft, Agent who) {
    return who.entity().isEmpty()
        && !HELP.contains(draft.kind)
        && actorWords.smallHeads().begins(who.name(), 0);
  }

  /** "Công ty A (huyện B) còn nợ 42 tỷ đồng": who owes, named right before. */
  private Optional<Entity> debtor(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Optional<Cue> owes = sentence.nearestBefore(at, sentence.segment(at).start(), debts);
    if ((draft.kind != FactKind.MONEY && !OWED_FOR.contains(draft.unit))
        || owes.filter(cue -> OWES.contains(cue.span().of(sentence.text()))).isEmpty()) {
      return Optional.empty();
    }
    int verb = owes.get().span().start();
    return sentence.bodies().stream()
        .filter(mention -> mention.span().end() < verb)
        .filter(
            mention ->
                actorWords.onlyAuxiliaries(
                    sentence.text(), sentence.behindBracket(mention.span().end()), verb))
        .flatMap(mention -> mention.entity().stream())
        .findFirst();
  }

  /** "nhà xưởng rộng 3.000 m2 của Công ty A": whose it is, named right behind. */
  private Optional<Entity> employerOwning(Frame frame) {
    SentenceView sentence = frame.sentence();
    int name = frame.end() + OWNED.length();
    return sentence.text().startsWith(OWNED, frame.end())
        ? sentence.mentions().stream()
            .filter(mention -> mention.span().start() == name)
            .flatMap(mention -> mention.entity().stream())
            .filter(actorWords::isEmployer)
            .findFirst()
        : Optional.empty();
  }

  /**
   * "Phong trào được 1.540 CĐCS trong tỉnh hưởng ứng" in an article about a company: what a whole
   * province has or does.
   */
  private boolean isWithinWhole(Frame frame, Entity body) {
    if (body.kind() == EntityKind.FEDERATION || body.kind() == EntityKind.AGENCY) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    int next = ActorWords.skipSpace(text, frame.end(), sentence.span().end());
    return WITHIN.begins(text, next)
        || actorWords.wholes().begins(text, next)
        || sentence.lastOf(actorWords.wholes(), sentence.segment(at).start(), at) >= 0;
  }

  /**
   * "Cả nước hiện có hơn 10 triệu đoàn viên, 126.000 CĐCS": whether a number tells of the country,
   * and not of a place named behind.
   */
  private boolean isNationwide(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    int nation = sentence.lastOf(NATION, sentence.segment(at).start(), at);
    if (nation < 0) {
      return false;
    }
    String text = sentence.text();
    int end = nation + NATION.lengthAt(text, nation);
    int clause = sentence.clauseStart(end);
    boolean opens = nation == clause || sentence.firstOf(OPENS_NATION, clause, nation) == clause;
    return opens
        && sentence.lastOf(actorWords.levels(), end, at) < 0
        && sentence.mentions().stream()
            .noneMatch(mention -> mention.span().start() >= end && mention.span().end() <= at);
  }

  /** Whether a body is of a place or of a workplace, so that the country's figures are not its. */
  private static boolean isOfPart(Entity body) {
    return body.place().isPresent() || body.kind() != EntityKind.FEDERATION;
  }

  /** "59 CĐCS trực thuộc Công đoàn Viên chức tỉnh": the union that those counted belong to. */
  private static Optional<Entity> around(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int next = ActorWords.skipSpace(text, frame.end(), sentence.span().end());
    int belongs = BELONGS.lengthAt(text, next);
    return belongs == 0
        ? Optional.empty()
        : sentence.bodies().stream()
            .filter(body -> body.span().start() == next + belongs + 1 && Actors.isUnion(body))
            .flatMap(body -> body.entity().stream())
            .findFirst();
  }

  /** Whether a figure tells how things are: how many work somewhere, which share is ill. */
  private static boolean isState(Draft draft) {
    return STATES.contains(draft.kind) || draft.unit.equals("percent");
  }

  /** "Hiện xã A, huyện B có 90 tàu cá", "đến nay huyện B có 4 xã": what a place has. */
  private boolean ofCommune(SentenceView sentence, int start, int at) {
    String text = sentence.text();
    int now = NOWADAYS.lengthAt(text, start);
    int place = now == 0 ? start : ActorWords.skipSpace(text, start + now, at);
    int type = COMMUNES.lengthAt(text, place);
    int name = ActorWords.skipSpace(text, place + type, at);
    return type > 0
        && name < at
        && Character.isUpperCase(text.charAt(name))
        && sentence.firstAfter(name, at, verbs).filter(verb -> verb.type().is("have")).isPresent();
  }

  private boolean ofCommune(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    return ofCommune(sentence, sentence.segment(at).start(), at);
  }

  /**
   * "Toàn tỉnh hiện có 12 dự án nhà ở", "Tỉnh Điện Biên đã giao 5 ha đất": what a place has or does
   * is no federation's work.
   */
  private boolean ofPlace(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.quantity().span().start();
    Span segment = sentence.segment(at);
    String text = sentence.text();
    int start = segment.start();
    int whole = sentence.firstOf(actorWords.wholes(), start, at);
    if (whole >= 0) {
      return sentence.firstAfter(whole, at, verbs).map(verb -> verb.type().is("have")).orElse(true);
    }
    if (ofCommune(sentence, start, at)) {
      return true;
    }
    boolean told = TOLD_BY.begins(text, start);
    int comma = told ? sentence.mark(start, at, ",") : at;
    int place = comma < at ? ActorWords.skipSpace(text, comma + 1, at) : start;
    int level = actorWords.levels().lengthAt(text, place);
    return level > 0
        && (place > start || Character.isUpperCase(text.charAt(start)))
        && actorWords
            .auxiliaries()
            .contains(ActorWords.wordAfter(text, placeEnd(sentence, place, level)));
  }

  /** Where the name of a place that begins with its type ends; the type may stand alone. */
  private static int placeEnd(SentenceView sentence, int start, int type) {
    return sentence.mentions().stream()
        .filter(mention -> mention.kind().isAboveCommune() && mention.span().start() == start)
        .mapToInt(mention -> mention.span().end())
        .findFirst()
        .orElse(start + type);
  }

  /**
   * "Công đoàn Công ty A cho biết, công ty có …": the union whose name ends with its employer's.
   */
  private static boolean isUnionOf(Entity union, Entity employer) {
    return union.kind() == EntityKind.GRASSROOTS_UNION
        && union.name().endsWith(" " + employer.name());
  }

  /** "150 cháu được tặng quà, mỗi suất 1 triệu đồng": what an amount each is the price of. */
  private static Optional<Draft> priced(Draft draft, List<Draft> before) {
    boolean each = draft.isEach() && !before.isEmpty();
    return Optional.of(before)
        .filter(drafts -> each)
        .map(drafts -> drafts.get(drafts.size() - 1))
        .filter(last -> last.kind == FactKind.GIFT || last.kind == FactKind.BENEFICIARY);
  }

  /**
   * "31 phần quà (400.000 đồng/phần) của LĐLĐ tỉnh", "600 vé xe với tổng kinh phí 300 triệu đồng":
   * the gift that a bracket, or what follows at once, has the price of.
   */
  private static Optional<Draft> priceOf(Draft draft, List<Draft> before) {
    Frame frame = draft.frame;
    return priced(draft, before)
        .filter(gift -> gift.frame.sentence() == frame.sentence() && gift.giver.isPresent())
        .filter(
            gift ->
                frame.sentence().openBracket(frame.start()) >= gift.frame.end() || isAmount(frame))
        .filter(
            gift -> frame.sentence().mark(gift.frame.end(), frame.start(), ",;") == frame.start());
  }

  private static void takeActors(Draft draft, Draft from) {
    draft.subject = from.subject;
    draft.giver = from.giver.or(() -> draft.giver);
  }

  /** What opens a sentence that goes on with what an amount was spent on. */
  private static final Beginnings SPENT =
      new Beginnings(List.of("với", "từ", "bằng", "trích", "sử dụng", "từ nguồn"));

  private static Agent agentOf(Entity topic) {
    return new Agent(topic.name(), Optional.of(topic));
  }

  /** "150 cháu được tặng quà. Trong đó, 5 cháu …": a part has the giver of the whole. */
  static void shareGivers(List<Draft> made) {
    for (Draft draft : made) {
      if (draft.total != null
          && draft.total.kind == draft.kind
          && draft.giver.isEmpty()
          && GIVEN.contains(draft.kind)) {
        draft.giver = draft.total.giver;
      }
    }
    takeSpender(made);
  }

  /**
   * "Với 9 tỉ đồng, các cấp công đoàn đã trao 400 suất quà": who gives away the gifts spends it.
   */
  private static void takeSpender(List<Draft> made) {
    if (made.size() < 2 || made.get(0).kind != FactKind.MONEY) {
      return;
    }
    Draft money = made.get(0);
    Draft given = made.get(1);
    SentenceView sentence = money.frame.sentence();
    int verb = given.frame.verbStart(-1);
    boolean spent =
        (given.kind == FactKind.GIFT || given.kind == FactKind.BENEFICIARY)
            && !given.frame.passive()
            && given.giver.isPresent()
            && money.giver.map(Giver::name).equals(money.subject.map(Entity::name))
            && verb > money.frame.end()
            && SPENT.begins(sentence.text(), sentence.span().start())
            && money.subject.equals(given.subject)
            && sentence.mark(money.frame.end(), verb, ",") < verb;
    if (spent) {
      money.giver = given.giver;
    }
  }

  /** Whether a number counts what befell a place and is nobody's. */
  private static boolean befell(Draft draft) {
    return draft.method.equals(CountedKinds.BEFALLEN) && draft.subject.isEmpty();
  }

  /** "doanh nghiệp FDI 78 cuộc (chiếm 80,4%)": a share of what befell a place, in brackets. */
  private static boolean isShareOfEvents(Draft draft, @Nullable Draft last) {
    return last != null
        && befell(last)
        && draft.kind == FactKind.QUANTITY
        && draft.unit.equals(PERCENT)
        && draft.frame.sentence().openBracket(draft.frame.start()) >= last.frame.end();
  }

  /**
   * "LĐLĐ huyện bàn giao nhà trị giá 70 triệu đồng, trong đó LĐLĐ tỉnh hỗ trợ 40 triệu đồng": what
   * the federation above gives towards it is the same work.
   */
  static void shareSubjects(List<Draft> made) {
    Draft last = null;
    for (Draft draft : made) {
      Draft whole = draft.total;
      boolean someOfEvents = // "xảy ra 97 cuộc đình công, trong đó ngành dệt may 35 cuộc"
          whole != null && befell(whole) && draft.method.equals(CountedKinds.BEFALLEN);
      if (someOfEvents || isShareOfEvents(draft, last)) {
        draft.subject = Optional.empty();
      }
      last = draft;
      if (draft.kind == FactKind.MONEY
          && whole != null
          && made.contains(whole)
          && draft.subject.isPresent()
          && whole.subject.flatMap(Entity::parent).equals(draft.subject.map(Entity::key))) {
        draft.subject = whole.subject;
      }
    }
  }
}
