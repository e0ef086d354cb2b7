package io.unionfacts.extract.fact;

import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a number counts, told by more of its noun phrase than the noun that the lexicon knows:
 * {@code "9.577 lượt được khám"} counts people who were examined, {@code "164 thẻ mua sắm"} gifts,
 * {@code "20 bác sĩ khám bệnh cho công nhân"} those who help and not those who are helped.
 */
final class CountedKinds {
  private static final String TURN = "lượt";

  private static final String MEMBER = "member";

  /** What is done for each of the people of whom turns are counted: "400 lượt khám bệnh". */
  private static final Beginnings EXAMINATIONS =
      new Beginnings(
          List.of("khám", "tư vấn", "siêu âm", "xét nghiệm", "chữa bệnh", "cấp thuốc", "cắt tóc"));

  /** Help of which turns are events: "thăm hỏi 120 lượt", "đưa đón 40 lượt". */
  private static final Beginnings VISITS =
      new Beginnings(List.of("thăm", "đưa", "tiễn", "phục vụ", "tặng vé", "chúc"));

  /** What makes a card one to shop with. */
  private static final Beginnings SHOPPING =
      new Beginnings(
          List.of(
              "thẻ mua",
              "thẻ siêu thị",
              "thẻ ưu đãi",
              "thẻ tặng",
              "thẻ khám",
              "phiếu khám",
              "phiếu xét nghiệm",
              "phiếu tầm soát",
              "phiếu ăn",
              "phiếu giảm giá",
              "phiếu ưu đãi",
              "gói khám"));

  private static final Beginnings FLAGS = new Beginnings(List.of("lá cờ", "cờ Tổ quốc"));
  private static final Beginnings HONOURING = new Beginnings(List.of("thi đua", "lưu niệm"));

  /** What somebody gives who is asked to: "ủng hộ 2.000 khẩu trang". */
  private static final Beginnings GIVEN =
      new Beginnings(List.of("ủng hộ", "quyên góp", "đóng góp", "góp"));

  private static final Beginnings MEASURES =
      new Beginnings(
          List.of(
              "đôi", "bộ", "chiếc", "cái", "hộp", "thùng", "bình", "chai", "gói", "lốc", "cuộn",
              "tấm", "lọ"));

  /** What there are pairs of. */
  private static final Beginnings PAIRED =
      new Beginnings(
          List.of(
              "giày", "dép", "găng", "bao tay", "tất", "vớ", "ủng", "đũa", "loa", "giầy", "nạng"));

  /** What there are sets of. */
  private static final Beginnings SET_OF =
      new Beginnings(
          List.of(
              "áo",
              "quần",
              "chăn",
              "ấm",
              "nồi",
              "xoong",
              "cốc",
              "ly",
              "bát",
              "chén",
              "đèn",
              "loa",
              "đồ",
              "bút",
              "sách",
              "vở",
              "lịch",
              "bàn",
              "ghế",
              "máy",
              "dao",
              "cờ vua",
              "cờ tướng",
              "ga",
              "drap",
              "lều",
              "võng",
              "dụng cụ",
              "thiết bị",
              "dàn",
              "âm ly",
              "quà",
              "ti vi",
              "tivi",
              "khăn",
              "mền",
              "màn",
              "giường",
              "thể thao",
              "cầu lông",
              "vợt",
              "lưới"));

  private static final Set<String> WEIGHTS = Set.of("kg", "tonne");

  private static final Set<String> THINGS = Set.of("product", "book", "animal");

  /** What people do who help: "15 thợ cắt tóc phục vụ 200 công nhân". */
  private static final Beginnings HELPS =
      new Beginnings(
          List.of(
              "khám",
              "tư vấn",
              "cắt tóc",
              "phục vụ",
              "siêu âm",
              "xét nghiệm",
              "giúp",
              "giúp đỡ",
              "hỗ trợ",
              "trợ giúp",
              "bảo vệ",
              "tham gia bảo vệ"));

  /** Those who help by trade. */
  private static final Beginnings HELPERS =
      new Beginnings(
          List.of(
              "bác sĩ",
              "y bác sĩ",
              "y, bác sĩ",
              "y sĩ",
              "điều dưỡng",
              "nhân viên y tế",
              "cán bộ y tế",
              "thợ",
              "luật sư",
              "tình nguyện viên",
              "chuyên gia"));

  private static final Endings CONFEDERATION = new Endings(List.of(" của tổng"));

  private static final String GOODS = "gift.goods";

  /** What stands between a thing and how much it holds or weighs. */
  private static final Endings SORT =
      new Endings(List.of("loại", "dung tích", "nặng", "chứa", "mỗi bao", "mỗi túi"));

  static final String HARMED = "quantity.harmed";
  static final String BEFALLEN = "quantity.disputes";
  private static final String VISITORS = "quantity.visitors";
  private static final String CHANGED = "quantity.changed";

  /** Where workers are taken who live far from there. */
  private static final Beginnings HOMEWARDS =
      new Beginnings(List.of("về quê", "về nhà", "trở về", "quay về", "về thăm quê"));

  /** What takes them there. */
  private static final Beginnings RIDES =
      new Beginnings(
          List.of(
              "chuyến xe",
              "chuyến tàu",
              "chuyến bay",
              "lên xe",
              "lên tàu",
              "lên máy bay",
              "vé xe",
              "vé tàu",
              "vé máy bay",
              "lo xe",
              "bố trí xe",
              "thuê xe",
              "hỗ trợ xe",
              "chuẩn bị xe",
              "tổ chức xe",
              "xe ô tô",
              "xe khách",
              "xe buýt",
              "xe giường nằm",
              "lượt xe",
              "đưa"));

  private static final Beginnings TAKES = new Beginnings(List.of("đưa", "chở", "chuyên chở"));
  private static final Endings CARRYING = new Endings(List.of(" chở", " đưa", " chuyên chở"));
  private static final Beginnings HOME = new Beginnings(List.of("về"));
  private static final Beginnings DISPUTES =
      new Beginnings(
          List.of(
              "đình công",
              "ngừng việc",
              "lãn công",
              "bãi công",
              "tranh chấp",
              "tnlđ",
              "tai nạn",
              "nghỉ việc tập thể",
              "phản ứng tập thể"));

  /**
   * What such are called once the text has named them: "năm 2030 có 21 cuộc, nay còn 8 cuộc đình
   * công".
   */
  private static final Set<String> BEFALLING = Set.of("cuộc", "vụ", "vụ việc");

  /** What befalls boats and houses whose owners are helped. */
  private static final Beginnings DISTRESS =
      new Beginnings(
          List.of(
              "gặp nạn",
              "bị nạn",
              "bị chìm",
              "bị đắm",
              "bị đâm",
              "bị hư",
              "bị cháy",
              "bị sập",
              "bị tốc mái",
              "bị cuốn",
              "bị phá",
              "mất tích"));

  /** Characters between a thing and what befell it at most. */
  private static final int LONGEST_THING = 40;

  /** How those say it who take gifts along: to whom, or simply along. */
  private static final Beginnings CARRIES =
      new Beginnings(
          List.of(
              "chở vào",
              "chở lên",
              "chở đến",
              "chở tới",
              "chở ra",
              "chở về",
              "chở theo",
              "mang lên",
              "mang vào",
              "mang đến",
              "mang tới",
              "mang ra",
              "mang về",
              "mang theo",
              "đem lên",
              "đem vào",
              "đem đến",
              "đem tới",
              "đem ra",
              "đem theo",
              "vận chuyển lên",
              "vận chuyển vào",
              "vận chuyển đến",
              "vận chuyển tới"));

  private static final String BLOOD = " máu";
  private static final String BAG = "túi";
  private static final Beginnings BUYS = new Beginnings(List.of("được mua", "được thuê"));

  /** What workers do who don't work. */
  private static final Beginnings STRIKES =
      new Beginnings(
          List.of(
              "ngừng việc",
              "đình công",
              "lãn công",
              "bãi công",
              "nghỉ việc tập thể",
              "đồng loạt nghỉ việc",
              "đồng loạt ngừng việc",
              "đã ngừng việc",
              "đã đình công",
              "đồng loạt đình công"));

  private static final Endings UNDERGOES = new Endings(List.of(" được"));

  private static final Set<String> BODIES =
      Set.of("workplace_unit", "enterprise", "school", "organisation", "grassroots_union", "union");

  /** The method for those with whom something is signed. */
  static final String PARTNERS_RULE = "agreement.partners";

  private static final Beginnings OWES = new Beginnings(List.of(" nợ ", " còn nợ ", " đang nợ "));

  /** The rule for unions that are founded, as members are admitted. */
  private static final String DEVELOPED = "union-founded.developed";

  private static final Set<String> PARTNERS = Set.of("workplace_unit", "enterprise");
  private static final Endings TOGETHER = new Endings(List.of(" với", " cùng"));

  private static final Endings WHENCE =
      new Endings(List.of(" của", " thuộc", " đến từ", " từ", " tại", " ở"));

  private static final int LONGEST_WHENCE = 40;

  private static final Beginnings PARTS = new Beginnings(List.of("phần"));
  private static final Beginnings ROUNDS =
      new Beginnings(List.of("thi", "lý thuyết", "thực hành", "chính", "nội dung"));
  private static final Endings TO =
      new Endings(
          List.of(" đến", " đến với", " đến cho", " đến tay", " tới", " tới với", " tới cho"));
  private static final Beginnings BRINGS = new Beginnings(List.of("mang", "đem"));
  private static final int LONGEST_BROUGHT = 60;

  private static final Beginnings EXCELLENT = new Beginnings(List.of(" xuất sắc"));
  private static final String EXCELLENT_MEMBER = "đoàn viên công đoàn xuất sắc";

  /** "hiến máu, thu được 380 đơn vị": what is drawn where people give blood. */
  private static final Pattern DRAWN =
      Pattern.compile(
          "iến máu.{0,24} (?:thu|thu được|thu về|thu nhận|tiếp nhận|tiếp nhận được|nhận được) $");

  private static final Beginnings SPORTS =
      new Beginnings(
          List.of("môn", "bóng đá", "bóng chuyền", "kéo co", "cầu lông", "bóng bàn", "quần vợt"));

  /** The rule for things of which gifts consist. */
  static final String CONTENT = "gift.contents";

  /** "Mỗi phần quà gồm 12 quyển vở": of what gifts consist. */
  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?:Mỗi|Một|1) (?:phần|suất|túi|giỏ|gói) (?:quà |học bổng )?(?:Tết |trị giá [^;.]{4,24})?"
              + "(?:là|(?:bao )?gồm(?: có)?:?) [^;.()]*");

  private static final String TO_WHOM = "cho";
  private static final String FOR_WHOM = " cho ";
  private static final Beginnings PAID_FOR =
      new Beginnings(List.of("thuê", "mua", "thuê mua", "giá"));
  private static final long PRAISE = CueLexicon.standard().bits("praise");

  private static final Set<String> MEALS = Set.of("suất ăn", "suất cơm");
  private static final Beginnings FREE = new Beginnings(List.of("miễn phí", "0 đồng"));

  /** What people send in who compete. */
  private static final Set<String> WORKS_SENT = Set.of("contest_entry", "initiative");

  private static final String OWNED = " của ";

  /** Characters of what more is said of such at most: "tác phẩm [dự thi]". */
  private static final int LONGEST_WORK = 24;

  private static final long SURVEY = CueLexicon.standard().bits("survey");
  private static final Endings SHOWS_THAT = new Endings(List.of("cho thấy", "cho thấy có"));

  /** What stands before how many there were or are, and not how many more or less. */
  private static final Endings OLD_OR_NEW =
      new Endings(
          List.of(
              "tăng từ",
              "giảm từ",
              "tăng lên",
              "lên tới",
              "lên đến",
              "lên",
              "xuống",
              "xuống còn",
              "giảm còn"));

  private static final String UNDERGO = " được ";
  private static final String PRAISED = "award.bodies-praised";
  private static final Set<String> UNIONS =
      Set.of("grassroots_union", "union", "federation", "union_group");

  private static final Endings ATTRACTS =
      new Endings(List.of("thu hút", "thu hút được", "thu hút trên", "thu hút hơn", "thu hút gần"));

  /** Where people find work. */
  private static final Beginnings EMPLOYERS =
      new Beginnings(
          List.of(
              "kcn",
              "ccn",
              "kcx",
              "khu công nghiệp",
              "cụm công nghiệp",
              "khu chế xuất",
              "khu kinh tế",
              "dự án",
              "nhà máy",
              "làng nghề"));

  private static final Endings JOBS_FOR =
      new Endings(
          List.of(
              "việc làm cho",
              "việc làm ổn định cho",
              "việc làm thường xuyên cho",
              "việc làm mới cho",
              "việc làm và thu nhập cho"));

  private static final Beginnings FIRMS =
      new Beginnings(List.of("công ty", "cty", "doanh nghiệp", "xí nghiệp", "hợp tác xã", "htx"));

  private static final long LOAN = CueLexicon.standard().bits("loan");

  /** What is said of all the firms of a place. */
  private static final Beginnings REGIONS =
      new Beginnings(
          List.of(
              "trên địa bàn",
              "toàn tỉnh",
              "toàn huyện",
              "toàn thành phố",
              "toàn quận",
              "cả nước",
              "toàn quốc"));

  private static final Beginnings WORKS =
      new Beginnings(List.of(" vào làm", " làm việc", " đang làm việc", " có việc làm"));

  /** What those do who come to an event. */
  private static final Beginnings COME =
      new Beginnings(List.of("tham gia", "tham dự", "dự", "đến", "tới", "đăng ký", "về dự"));

  private static final String PEOPLE = "người";

  /** What doctors and lawyers do for those who come to them. */
  private static final Beginnings SEEN =
      new Beginnings(List.of("khám", "siêu âm", "cấp thuốc", "tư vấn", "xét nghiệm", "chữa bệnh"));

  private static final Endings BLOOD_OF = new Endings(List.of("máu của", "máu từ", "máu do"));

  /** What is said of those whom something has befallen. */
  private static final Beginnings HURT =
      new Beginnings(
          List.of(
              "bị thương",
              "thiệt mạng",
              "tử vong",
              "tử nạn",
              "chết",
              "bị nạn",
              "thương vong",
              "bị bỏng",
              "nhập viện",
              "bị ngộ độc",
              "ngộ độc"));

  private static final Beginnings LISTENERS =
      new Beginnings(List.of("người nghe", "người xem", "người dự", "người tham dự"));

  private static final Endings CALLED =
      new Endings(
          List.of(
              " là",
              " lên tới",
              " lên đến",
              " đạt",
              " tổng cộng",
              " kỷ lục",
              "kỷ lục:",
              "gia:",
              "dự:"));

  private static final Beginnings NUMBERS_OF_COMERS =
      new Beginnings(
          List.of(
              "số vận động viên",
              "số thí sinh",
              "số đại biểu",
              "số học viên",
              "số người tham gia",
              "số người tham dự",
              "số người dự",
              "số người xem",
              "số khán giả",
              "số cổ động viên",
              "số người hiến máu"));

  private static final Beginnings INSURANCE =
      new Beginnings(List.of("bhxh", "bhyt", "bhtn", "bảo hiểm"));

  private static final Set<String> EVENTS_HELD = Set.of("event", "class");

  /** What stands between events and the turns of those who came to them. */
  private static final Endings ATTENDED =
      new Endings(List.of(" với", " cho", " thu hút", " thu hút được", " phục vụ", " tổng cộng"));

  private static final Beginnings COMERS =
      new Beginnings(
          List.of(
              "người nghe",
              "người dự",
              "người tham dự",
              "người tham gia",
              "người xem",
              "người đến dự",
              "học viên"));

  /** What stands between a share and those of whom it is. */
  private static final Pattern OUT_OF_ALL = Pattern.compile(" ?%? (?:tổng )?số ");

  private static final String NEW = " mới";

  private static final Set<FactKind> HEADCOUNTS =
      EnumSet.of(FactKind.MEMBER_TOTAL, FactKind.WORKFORCE, FactKind.QUANTITY);

  /** For whom delegates come. */
  private static final Endings STANDING_FOR =
      new Endings(List.of("đại diện cho", "thay mặt cho", "đại diện", "thay mặt"));

  private static final Set<String> REPRESENTED =
      Set.of("member-total.represented", "workforce.represented");

  private static final String ALONE = "đại diện";
  private static final String AND = " và ";
  private static final Beginnings WITH = new Beginnings(List.of("cùng", "và"));

  private static final String SHARE_HELPED = "beneficiary.share-helped";

  /** What may be paid in part or in full. */
  private static final Beginnings AMOUNTS =
      new Beginnings(
          List.of(
              " tiền thưởng",
              " tiền lương",
              " tiền công",
              " lương",
              " kinh phí",
              " chi phí",
              " học phí",
              " viện phí",
              " mức đóng",
              " giá trị",
              " giá vé",
              " tiền vé",
              " tiền thuê",
              " tiền ăn"));

  private static final Beginnings ELECTS = new Beginnings(List.of("bầu", "phân công", "bổ nhiệm"));

  private static final Set<String> EMPLOYING = Set.of("workplace_unit", "enterprise");

  private static final Beginnings FOUNDS =
      new Beginnings(
          List.of(
              "thành lập",
              "thành lập được",
              "thành lập mới",
              "thành lập tổ chức",
              "thành lập được tổ chức",
              "thành lập mới tổ chức",
              "ra mắt"));

  /** What stands before the verb where no union has been founded. */
  private static final Beginnings NOT_YET =
      new Beginnings(
          List.of(
              "đồng ý",
              "chưa",
              "không",
              "phải",
              "cần",
              "đủ điều kiện",
              "có điều kiện",
              "nơi",
              "đã có",
              "để"));

  /** What is praised in place of those who did it. */
  private static final Endings MERITS_OF =
      new Endings(
          List.of(
              "kết quả của",
              "kết quả mà",
              "thành tích của",
              "thành tích mà",
              "thành quả của",
              "thành quả mà",
              "nỗ lực của",
              "cố gắng của",
              "đóng góp của",
              "cống hiến của"));

  private static final Set<String> PRAISES = Set.of("award.praised", PRAISED);

  /** How a sentence opens that tells who is at an event. */
  private static final Beginnings PRESENT =
      new Beginnings(
          List.of(
              "dự",
              "tham dự",
              "cùng dự",
              "cùng tham dự",
              "tới dự",
              "đến dự",
              "về dự",
              "đến tham dự",
              "có mặt tại",
              "có mặt trong",
              "cùng có mặt tại",
              "góp mặt tại",
              "góp mặt trong",
              "hiện diện tại",
              "hiện diện trong",
              "tìm đến",
              "đến với",
              "về với",
              "theo dõi",
              "chứng kiến"));

  private static final Beginnings EVENTS =
      new Beginnings(
          List.of(
              "lễ",
              "buổi",
              "hội nghị",
              "đại hội",
              "hội thi",
              "hội thao",
              "hội thảo",
              "hội diễn",
              "ngày hội",
              "chương trình",
              "cuộc",
              "tọa đàm",
              "phiên",
              "đêm"));

  private static final Endings THERE_ARE = new Endings(List.of(" có", " còn có", " cùng với"));

  private static final Beginnings LEADS = new Beginnings(List.of("đưa", "đưa được"));

  private static final Beginnings UNION_WORDS =
      new Beginnings(List.of("công đoàn", "cđ", "cđcs", "nghiệp đoàn", "nđ"));

  private static final Beginnings GATHERS = new Beginnings(List.of("tập hợp", "tập hợp được"));

  /** What those gathered do for whom there is an event. */
  private static final Beginnings COMING =
      new Beginnings(List.of("tham gia", "tham dự", "dự", "về", "đến", "tại", "để", "cùng"));

  /** What may be honoured where nothing is yet said of it. */
  private static final Set<FactKind> HONOURABLE =
      EnumSet.of(FactKind.UNION_TOTAL, FactKind.QUANTITY, FactKind.AWARD, FactKind.MEMBER_TOTAL);

  private static final long FORM = CueLexicon.standard().bits("form");

  private static final Beginnings INTO_UNION =
      new Beginnings(
          List.of(
              "vào công đoàn",
              "vào tổ chức công đoàn",
              "vào nghiệp đoàn",
              "vào sinh hoạt trong tổ chức công đoàn",
              "tham gia công đoàn",
              "tham gia tổ chức công đoàn",
              "gia nhập công đoàn",
              "gia nhập tổ chức công đoàn",
              "vào ngôi nhà chung",
              "vào mái nhà chung"));

  private static final Beginnings WITH_OTHERS =
      new Beginnings(List.of("cùng", "cùng với", "cùng khoảng", "cùng hơn", "cùng gần"));

  private static final Endings SUPPORTS = new Endings(List.of(" ủng hộ"));
  private static final Endings UNDERGONE = new Endings(List.of(" được"));

  /** What people do who send something in. */
  private static final Beginnings HANDS_IN = new Beginnings(List.of("gửi"));

  private static final Beginnings SERVES = new Beginnings(List.of("phục vụ"));

  /** What is shown to an audience. */
  private static final Beginnings SHOWS =
      new Beginnings(
          List.of(
              "văn nghệ",
              "ca nhạc",
              "biểu diễn",
              "chiếu phim",
              "đêm nhạc",
              "đêm diễn",
              "chương trình xiếc",
              "chương trình nghệ thuật",
              "chương trình giao lưu",
              "suất diễn",
              "buổi diễn"));

  private static final Endings ON_BOARD =
      new Endings(List.of("trên xe có", "trên tàu có", "trong xe có", "chở", "chở theo"));

  private static final Endings ASKED_BY =
      new Endings(List.of("ý kiến của", "câu hỏi của", "kiến nghị của", "thắc mắc của"));

  /** What stands before those whom a survey has asked. */
  private static final Set<String> HONOURED_UNITS = Set.of("person", "household", "collective");

  /** "8.300 người đạt “Lao động tiên tiến”": titles called by their names. */
  private static final Beginnings GETS_TITLE =
      new Beginnings(
          List.of(
              " đạt “lao động",
              " đạt “chiến sĩ",
              " đạt “công nhân",
              " đạt “gia đình",
              " đạt “tập thể",
              " đạt “người tốt",
              " đạt \"lao động",
              " đạt \"chiến sĩ",
              " đạt ‘lao động",
              " đạt ‘chiến sĩ"));

  private static final Beginnings OF_CHILDREN =
      new Beginnings(List.of(" mẫu giáo", " mầm non", " nhà trẻ", " trẻ"));

  private static final Endings AT_CLASSES = new Endings(List.of(" tại", " ở", " cho"));

  private static final Beginnings OF_COURSES =
      new Beginnings(
          List.of(" tập huấn", " bồi dưỡng", " đào tạo", " học nghề", " nghề", " kỹ năng"));

  /** What is said of those whom a school has admitted. */
  private static final Beginnings PASSED =
      new Beginnings(List.of(" thi đỗ", " đỗ", " trúng tuyển", " đã đỗ", " thi đậu", " đậu"));

  private static final Endings SURVEYED =
      new Endings(
          List.of(
              "thực hiện với",
              "thực hiện đối với",
              "tiến hành với",
              "tiến hành đối với",
              "khảo sát với",
              "khảo sát đối với",
              "thăm dò ý kiến của",
              "lấy ý kiến của"));

  private static final Endings SURVEYED_WITH = new Endings(List.of(" với", " đối với", " trên"));
  private static final Beginnings SURVEYS =
      new Beginnings(List.of("khảo sát", "thăm dò", "điều tra"));

  /** What stands behind a survey that tells whose it is, and not of which place. */
  private static final Beginnings SURVEYED_BY =
      new Beginnings(List.of("của", "do", "mới đây", "mới nhất", "xã hội học", "ngẫu nhiên"));

  private static final Endings TAKEN_IN =
      new Endings(List.of(" nhận", "nhận giữ", "nhận trông", "nhận trông giữ", "nhận nuôi dạy"));

  private static final Beginnings TRIPS =
      new Beginnings(List.of("chuyến xe", "chuyến tàu", "chuyến bay"));

  private static final Beginnings FOR_WORKERS =
      new Beginnings(
          List.of(
              "công nhân",
              "người lao động",
              "nlđ",
              "cnlđ",
              "miễn phí",
              "nghĩa tình",
              "yêu thương",
              "mùa xuân",
              "0 đồng",
              "về quê"));

  private static final String ON = "trên ";

  /** Where unions send their members to rest. */
  private static final Beginnings RESTS =
      new Beginnings(
          List.of(
              "đi điều dưỡng",
              "đi nghỉ dưỡng",
              "đi an dưỡng",
              "đi tham quan, nghỉ dưỡng",
              "đi tham quan nghỉ dưỡng"));

  private static final Endings HIRED =
      new Endings(
          List.of(
              "nhu cầu tuyển",
              "nhu cầu tuyển dụng",
              "nhu cầu tuyển mới",
              "nhu cầu tuyển thêm",
              "cần tuyển",
              "cần tuyển dụng",
              "cần tuyển thêm",
              "cần tuyển mới"));

  /** What stands before those who get a bonus. */
  private static final Endings BONUSES_FOR =
      new Endings(
          List.of(
              "thưởng tết cho",
              "thưởng tết nguyên đán cho",
              "thưởng tết âm lịch cho",
              "thưởng tết dương lịch cho",
              "thưởng cuối năm cho",
              "tiền thưởng cho",
              "lương tháng 13 cho",
              "lương thứ 13 cho",
              "quà tết cho"));

  private static final Endings RESCUES =
      new Endings(
          List.of(
              " đã cứu",
              " dũng cảm cứu",
              " kịp thời cứu",
              " để cứu",
              " xuống cứu",
              " ra cứu",
              " vào cứu",
              " cứu sống",
              " cứu thoát",
              " cứu được",
              " giải cứu"));

  private static final Endings THROUGH = new Endings(List.of("qua", "sau", "theo kết quả", "theo"));
  private static final Endings FINDS =
      new Endings(List.of(" có", " hiện có", " còn", " còn có", " chỉ có", " đã có"));

  private static final String TITLE = "danh hiệu";
  private static final Endings RECOGNISES =
      new Endings(
          List.of(
              "công nhận",
              "công nhận và tôn vinh",
              "suy tôn",
              "bình chọn",
              "bình chọn được",
              "bình xét",
              "bình xét được",
              "xét chọn được"));

  /** What those are who are recognised for what they have done. */
  private static final Beginnings MERITED =
      new Beginnings(
          List.of("tiêu biểu", "điển hình", "dẫn đầu", "xuất sắc", "kiểu mẫu", "văn hóa", "giỏi"));

  private static final int LONGEST_MERIT = 60;

  private static final Beginnings DONE_BY_THEM =
      new Beginnings(List.of(" đã nộp", " đã trả", " đã đóng", " đã khắc phục", " nộp", " đã chi"));

  static final String INSPECTED = "activity.inspected";
  private static final String BESIDE_FOUNDED = "rating.beside-founded";

  /** What stands before those of whom an inspection asks something, or whom it fines. */
  private static final Endings ASKS_OF =
      new Endings(
          List.of(
              "lập danh sách",
              "lên danh sách",
              "yêu cầu",
              "buộc",
              "đề nghị",
              "kiến nghị",
              "nhắc nhở",
              "chấn chỉnh",
              "xử lý",
              "phạt",
              "phạt hành chính",
              "lập biên bản",
              "lập biên bản đối với",
              "đình chỉ",
              "đình chỉ hoạt động"));

  /** What those get who have finished a course. */
  private static final Beginnings DIPLOMAS =
      new Beginnings(
          List.of(
              "chứng chỉ",
              "bằng tốt nghiệp",
              "bằng trung cấp",
              "bằng nghề",
              "bằng lý luận",
              "chứng nhận hoàn thành",
              "chứng nhận tốt nghiệp"));

  private static final Set<String> HELPED_UNITS = Set.of("person", "household");

  /** What stands behind those of whom a loss is told. */
  private static final Beginnings LOSSES =
      new Beginnings(
          List.of(
              " có người",
              " có nhà",
              " có con",
              " có chồng",
              " có vợ",
              " có thân nhân",
              " có tàu",
              " có nạn nhân",
              " bị"));

  private static final String PAID = "beneficiary.paid";
  private static final Beginnings LATE = new Beginnings(List.of("chậm", "chưa"));
  private static final Endings NOT_DONE =
      new Endings(List.of("chậm", "chưa", "không", "chậm chi", "chưa chi", "không chịu"));

  private static final String GETS = " được";
  private static final long HELP = CueLexicon.standard().bits("give", "aid");

  private static final String IN_HARDSHIP = "beneficiary.in-hardship";
  private static final String BUILDING = "building";
  private static final Endings CONSISTS_OF = new Endings(List.of("có", "gồm", "bao gồm", "gồm có"));
  private static final Beginnings ROOMS = new Beginnings(List.of("phòng", "tầng", "gian"));

  private CountedKinds() {}

  /** Lets a number count what its noun phrase says. */
  static void take(Draft draft) {
    if (draft.method.equals(GOODS) && SORT.standBefore(text(draft), start(draft))) {
      // "60 bồn nước loại 500 lít"
      count(draft, FactKind.QUANTITY, "quantity.size", draft.unit);
      return;
    }
    if (draft.method.equals(SHARE_HELPED) && AMOUNTS.open(text(draft), draft.frame.end())) {
      // "trả đủ 100% tiền thưởng cho công nhân"
      count(draft, FactKind.QUANTITY, "quantity.share-paid", draft.unit);
      return;
    }
    Optional<CountedNoun> noun = draft.quantity().counted();
    if (WEIGHTS.contains(draft.unit) && isInGift(draft)) {
      // "Mỗi suất quà gồm 10 kg gạo"
      count(draft, FactKind.GIFT, CONTENT, draft.unit);
      return;
    }
    if (noun.isEmpty()) {
      return;
    }
    if (isOfConfederation(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, "quantity.of-confederation", draft.unit);
      return;
    }
    if (RESCUES.standBefore(text(draft), start(draft))) {
      // "dũng cảm cứu 2 học sinh, anh A được tặng Bằng khen"
      count(draft, FactKind.QUANTITY, "quantity.received", draft.unit);
      return;
    }
    if (isFounding(draft, noun.get())) {
      count(draft, FactKind.UNION_FOUNDED, "union-founded.founding", "union");
      return;
    }
    if (draft.method.equals(BESIDE_FOUNDED) && isRightBehind(draft, "found")) {
      // "thành lập 9 CĐCS, 71 CĐCS đạt vững mạnh": the grade is of those behind
      count(draft, FactKind.UNION_FOUNDED, "union-founded.founded", "union");
      return;
    }
    if (isElecting(draft, noun.get())) {
      count(draft, FactKind.PARTICIPATION, "participation.electing", draft.unit);
      return;
    }
    if (draft.method.equals(INSPECTED) && isThereAfter(draft)) {
      // "Qua rà soát, toàn tỉnh có 612 CĐCS có ban nữ công"
      boolean unions = UNIONS.contains(noun.get().category());
      count(
          draft,
          unions ? FactKind.UNION_TOTAL : FactKind.QUANTITY,
          unions ? "union-total.unions" : "quantity.found",
          unions ? "union" : "item");
      return;
    }
    if (isRecognised(draft, noun.get())) {
      boolean bodies = UNIONS.contains(noun.get().category());
      count(draft, FactKind.AWARD, "award.recognised", bodies ? "collective" : draft.unit);
      draft.form = Optional.of(TITLE);
      return;
    }
    Optional<Cue> honour = honourOfNext(draft);
    if (honour.isPresent()) {
      honourAlike(draft, honour.get());
    } else if (isShareOfAll(draft)) {
      count(draft, FactKind.UNION_TOTAL, "union-total.share", draft.unit);
    } else if (HEADCOUNTS.contains(draft.kind)
        && draft.unit.equals("person")
        && ASKED_BY.standBefore(text(draft), start(draft))) {
      // "hơn 20 ý kiến của 150 công nhân"
      count(draft, FactKind.PARTICIPATION, "participation.asking", draft.unit);
    } else if (draft.kind == FactKind.WORKFORCE && isSurveyed(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.asked-of", draft.unit);
    } else if (draft.kind == FactKind.PARTICIPATION
        && HIRED.standBefore(text(draft), start(draft))) {
      // "tham gia ngày hội có 30 doanh nghiệp với nhu cầu tuyển 900 lao động"
      count(draft, FactKind.WORKFORCE, "workforce.hired", draft.unit);
    } else if (isHelpedInLoss(draft, noun.get())) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.in-loss", draft.unit);
    } else if (draft.method.equals(PAID) && isUnpaid(draft)) {
      count(draft, FactKind.WORKFORCE, "workforce.unpaid", draft.unit);
    } else if (isRewarded(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.rewarded", draft.unit);
    } else if (isFreeMeal(draft, noun.get())) {
      count(draft, FactKind.GIFT, "gift.meals", "gift");
    } else if (isAuthor(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.authors", draft.unit);
    } else if (isFound(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.surveyed", draft.unit);
    } else if (draft.method.equals(CHANGED) && OLD_OR_NEW.standBefore(text(draft), start(draft))) {
      // "giảm từ 420 lao động xuống còn 260 lao động"
      boolean members = draft.frame.category().equals(MEMBER);
      count(
          draft,
          members ? FactKind.MEMBER_TOTAL : FactKind.WORKFORCE,
          members ? "member-total.changed" : "workforce.changed",
          draft.unit);
    } else if (isHurt(draft)) {
      count(draft, FactKind.QUANTITY, HARMED, draft.unit);
    } else if ((HEADCOUNTS.contains(draft.kind) || draft.kind == FactKind.BENEFICIARY)
        && draft.unit.equals("person")
        && BLOOD_OF.standBefore(text(draft), start(draft))) {
      count(draft, FactKind.PARTICIPATION, "participation.blood-donors", draft.unit);
    } else if (draft.kind == FactKind.CONTEST_PRIZE
        && PASSED.open(text(draft), draft.frame.end())) {
      // "9 em đoạt giải cấp tỉnh và 12 em đỗ đại học"
      count(draft, FactKind.QUANTITY, "quantity.passed", draft.unit);
    } else if (isTitled(draft)) {
      count(draft, FactKind.AWARD, "award.titled", draft.unit);
      draft.form = Optional.of(TITLE);
    } else if (isClassOfSchool(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.classes", "item");
    } else if (isExamined(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.examined", draft.unit);
    } else if (isListener(draft, noun.get())) {
      count(draft, FactKind.PARTICIPATION, "participation.listeners", draft.unit);
    } else if (isNamedBefore(draft, noun.get())) {
      count(draft, FactKind.PARTICIPATION, "participation.named-before", draft.unit);
    } else if (isContributor(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.contributing", draft.unit);
    } else if (PRAISES.contains(draft.method) && MERITS_OF.standBefore(text(draft), start(draft))) {
      countMerited(draft, noun.get());
    } else if (isStoodFor(draft)) {
      boolean members = draft.frame.category().equals(MEMBER);
      count(
          draft,
          members ? FactKind.MEMBER_TOTAL : FactKind.WORKFORCE,
          members ? "member-total.represented" : "workforce.represented",
          draft.unit);
    } else if (isAmongGuests(draft) || isPresent(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.guests", draft.unit);
    } else if (isGathered(draft)) {
      count(draft, FactKind.MEMBER_TOTAL, "member-total.gathered", draft.unit);
    } else if (isLedInto(draft)) {
      count(draft, FactKind.MEMBER_ADMISSION, "member-admission.led-into", draft.unit);
    } else if (draft.method.equals(INSPECTED) && ASKS_OF.standBefore(text(draft), start(draft))) {
      // "kiểm tra 25 đơn vị, yêu cầu 7 doanh nghiệp đóng đủ BHXH"
      count(draft, FactKind.QUANTITY, "quantity.asked", "item");
    } else if (draft.method.equals(INSPECTED) && actsAfterInspection(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, "quantity.after-inspection", "item");
    } else if (isPartOfBuilding(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.rooms", "item");
    } else if (isDispute(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, BEFALLEN, draft.unit);
    } else if (isTurnOfComing(draft, noun.get())) {
      count(draft, FactKind.PARTICIPATION, "participation.turns", "person");
    } else if (isTurnOfHelp(draft, noun.get())) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.turns", "person");
    } else if (isShoppingCard(draft, noun.get())) {
      count(draft, FactKind.GIFT, "gift.cards", "gift");
    } else if (isFlag(draft, noun.get())) {
      count(draft, FactKind.GIFT, "gift.flags", "gift");
    } else if (isInDistress(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, "quantity.in-distress", "item");
    } else if (isAboard(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.aboard", "item");
    } else if (isRide(draft, noun.get())) {
      count(draft, FactKind.ACTIVITY, "activity.rides", "item");
    } else if (draft.kind == FactKind.BENEFICIARY
        && draft.frame.category().equals("child")
        && TAKEN_IN.standBefore(text(draft), start(draft))) {
      // "trường có 12 lớp, nhận giữ 420 cháu"
      count(draft, FactKind.QUANTITY, "quantity.taken-in", draft.unit);
    } else if (isAtRest(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.at-rest", draft.unit);
    } else if (isCarried(draft)) {
      String unit = draft.quantity().unit().code();
      count(draft, FactKind.GIFT, "gift.carried", WEIGHTS.contains(unit) ? unit : "gift");
    } else if (isContent(draft)) {
      count(draft, FactKind.GIFT, CONTENT, "gift");
    } else if (isTeamInSport(draft)) {
      count(draft, FactKind.ACTIVITY, "activity.contest-teams", "item");
    } else if (isContribution(draft)
        || (draft.kind == FactKind.BENEFICIARY && isPairOfThings(draft))) {
      count(draft, FactKind.GIFT, "gift.contributed", "gift");
    } else if (isBlood(draft) || isUnitsOfBlood(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.blood", "blood_unit");
    } else if (isBought(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.bought", draft.frame.quantity().unit().code());
    } else if (isOnStrike(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, HARMED, draft.unit);
    } else if (isRound(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, "quantity.rounds", "item");
    } else if (isHouseFor(draft)) {
      count(draft, FactKind.GIFT, "gift.houses-for", "house");
    } else if (isBrought(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.brought", draft.unit);
    } else if (isTakenHome(draft) || isEased(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.taken-home", draft.unit);
    } else if (isWhence(draft, noun.get())) {
      count(draft, FactKind.QUANTITY, "quantity.whence", draft.quantity().unit().code());
    } else if (isExcellent(draft)) {
      count(draft, FactKind.RATING, "rating.members-named", draft.unit);
      draft.form = Optional.of(EXCELLENT_MEMBER);
    } else if (draft.method.equals(DEVELOPED) && WHENCE.standBefore(text(draft), start(draft))) {
      // "kết nạp 146 đoàn viên tại 2 CĐCS"
      count(draft, FactKind.UNION_TOTAL, "union-total.unions", draft.unit);
    } else if (draft.kind == FactKind.AGREEMENT
        && OWES.open(text(draft), noun.get().head().end())) {
      // "12 doanh nghiệp chưa ký thỏa ước, 8 doanh nghiệp nợ BHXH"
      count(draft, FactKind.QUANTITY, "quantity.debtors", "item");
    } else if (isPartner(draft)) {
      count(draft, FactKind.AGREEMENT, PARTNERS_RULE, "item");
    } else if (isPraising(draft)) {
      boolean unions = UNIONS.contains(draft.frame.category());
      count(
          draft,
          unions ? FactKind.UNION_TOTAL : FactKind.QUANTITY,
          unions ? "union-total.praising" : "quantity.praising",
          unions ? "union" : "item");
      draft.form = Optional.empty();
    } else if (isCompany(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.company", draft.unit);
    } else if (isSupported(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.supported", draft.unit);
    } else if (isAgent(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.agents", draft.unit);
    } else if (isAudience(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.audience", draft.unit);
    } else if (isOnBoard(draft)) {
      count(draft, FactKind.QUANTITY, "quantity.on-board", draft.unit);
    } else if (isCertified(draft)) {
      count(draft, FactKind.PARTICIPATION, "participation.certified", draft.unit);
    } else if (isPaidOut(draft)) {
      count(draft, FactKind.BENEFICIARY, "beneficiary.paid-out", draft.unit);
    } else if (isEmployed(draft)) {
      count(draft, FactKind.WORKFORCE, "workforce.attracted", draft.unit);
    } else if (isHelper(draft, noun.get())) {
      count(draft, FactKind.PARTICIPATION, "participation.helpers", draft.unit);
    }
  }

  /** "mức 13% của Tổng LĐLĐ Việt Nam": a rate that the Confederation names, not a share of it. */
  private static boolean isOfConfederation(Draft draft, CountedNoun noun) {
    return draft.kind == FactKind.UNION_TOTAL
        && draft.unit.equals(Draft.PERCENT)
        && CONFEDERATION.standBefore(text(draft), noun.head().start());
  }

  /** "hỗ trợ chủ 4 tàu cá bị nạn": what has come to grief is no gift. */
  private static boolean isInDistress(Draft draft, CountedNoun noun) {
    int limit = draft.frame.sentence().mark(noun.head().end(), draft.frame.clause().end(), ",;:(");
    int at = draft.frame.sentence().firstOf(DISTRESS, noun.head().end(), limit);
    return draft.kind == FactKind.GIFT
        && THINGS.contains(draft.frame.category())
        && at >= 0
        && at - noun.head().end() <= LONGEST_THING
        && !draft.frame.sentence().doesBetween(noun.head().end(), at);
  }

  /** "tặng cờ cho ngư dân trên 22 tàu cá": the boats on which those are who get something. */
  private static boolean isAboard(Draft draft) {
    int on = start(draft) - ON.length();
    return draft.kind == FactKind.GIFT
        && draft.frame.category().equals("product")
        && on >= 0
        && text(draft).startsWith(ON, on)
        && Frames.ABOARD.standBefore(text(draft), on);
  }

  /** "18 chuyến xe nghĩa tình đã lăn bánh": for workers, by whomever they are run. */
  private static boolean isRide(Draft draft, CountedNoun noun) {
    SentenceView sentence = draft.frame.sentence();
    return draft.kind == FactKind.QUANTITY
        && noun.category().equals("visit")
        && TRIPS.begins(text(draft), noun.head().start())
        && sentence.firstOf(FOR_WORKERS, noun.head().start(), sentence.segment(start(draft)).end())
            >= 0;
  }

  /** "tổ chức cho 45 đoàn viên đi điều dưỡng", "45 đoàn viên được đi nghỉ dưỡng". */
  private static boolean isAtRest(Draft draft) {
    boolean people =
        draft.unit.equals("person")
            && (draft.kind == FactKind.PARTICIPATION || HEADCOUNTS.contains(draft.kind));
    if (!people) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = draft.frame.end();
    int rests = sentence.firstOf(RESTS, end, sentence.segment(start(draft)).end());
    return rests >= 0
        && sentence.mark(end, rests, ",;:.(") == rests
        && sentence.quantities().stream()
            .noneMatch(other -> other.span().start() >= end && other.span().start() < rests);
  }

  /** "chở lên bản 1.600 quyển vở và 90 chiếc cặp": what is taken to somebody far away. */
  private static boolean isCarried(Draft draft) {
    boolean goods =
        THINGS.contains(draft.frame.category())
            || WEIGHTS.contains(draft.quantity().unit().code())
            || isOfGoods(draft);
    if (draft.kind != FactKind.QUANTITY || draft.frame.passive() || !goods) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    int carries = sentence.lastOf(CARRIES, sentence.segment(at).start(), at);
    return carries >= 0
        && !sentence.doesBetween(carries + CARRIES.lengthAt(text(draft), carries), at);
  }

  /** "môn kéo co 16 đội": teams that contend in it. */
  private static boolean isTeamInSport(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    return draft.kind == FactKind.QUANTITY
        && draft.frame.category().equals("team")
        && sentence.lastOf(SPORTS, sentence.segment(at).start(), at) >= 0;
  }

  private static boolean isContent(Draft draft) {
    return draft.kind == FactKind.QUANTITY
        && (THINGS.contains(draft.frame.category()) || isOfGoods(draft))
        && isInGift(draft);
  }

  private static boolean isInGift(Draft draft) {
    return CONTENTS
        .matcher(text(draft))
        .region(draft.frame.sentence().span().start(), draft.frame.start())
        .lookingAt();
  }

  /** "thành lập 7 CĐCS, song 1/3 số CĐCS hoạt động kém": a share of those that there are. */
  private static boolean isShareOfAll(Draft draft) {
    boolean share = draft.unit.equals(Draft.PERCENT) || draft.quantity().of().isPresent();
    return draft.kind == FactKind.UNION_FOUNDED
        && share
        && UNIONS.contains(draft.frame.category())
        && !text(draft).startsWith(NEW, draft.quantity().counted().orElseThrow().head().end())
        && OUT_OF_ALL
            .matcher(text(draft))
            .region(draft.quantity().number().end(), text(draft).length())
            .lookingAt();
  }

  /** "khảo sát với 400 công nhân", "khảo sát của LĐLĐ tỉnh với 400 công nhân": who are asked. */
  private static boolean isSurveyed(Draft draft) {
    int at = start(draft);
    if (SURVEYED.standBefore(text(draft), at)) {
      return true;
    }
    if (!SURVEYED_WITH.standBefore(text(draft), at)) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int survey = sentence.lastOf(SURVEYS, sentence.segment(at).start(), at);
    return survey >= 0
        && SURVEYED_BY.begins(text(draft), survey + SURVEYS.longestAt(text(draft), survey) + 1)
        && sentence.mark(survey, at, ",;:.(") == at;
  }

  /** "số tiền do 1.100 đoàn viên đóng góp": those who take part in giving. */
  private static boolean isContributor(Draft draft) {
    int end = draft.frame.end();
    return (HEADCOUNTS.contains(draft.kind) || draft.method.equals(IN_HARDSHIP))
        && draft.unit.equals("person")
        && verb(draft, "collect").isPresent()
        && draft.frame.cues().stream()
            .filter(cue -> cue.type().is("collect") && cue.span().start() >= end)
            .anyMatch(cue -> GIVEN.begins(text(draft), cue.span().start()));
  }

  /**
   * "248 đại biểu đại diện cho 45.000 đoàn viên được triệu tập về dự": those come who stand for the
   * others.
   */
  private static boolean isStoodFor(Draft draft) {
    String category = draft.frame.category();
    return draft.kind == FactKind.PARTICIPATION
        && (category.equals(MEMBER) || category.equals("worker") || category.equals("teacher"))
        && STANDING_FOR.standBefore(text(draft), start(draft));
  }

  /** "44 công nhân được công nhận “Công nhân giỏi”", "đạt “Lao động tiên tiến”". */
  private static boolean isTitled(Draft draft) {
    int end = draft.frame.end();
    return draft.kind == FactKind.QUANTITY
        && HONOURED_UNITS.contains(draft.unit)
        && (GETS_TITLE.begins(text(draft), end)
            || (text(draft).startsWith(UNDERGO, end)
                && Forms.quotedTitle(draft.frame).isPresent()));
  }

  /** "hỗ trợ 8 lớp mẫu giáo", "áp dụng tại 18 lớp": classes that nobody holds for the occasion. */
  private static boolean isClassOfSchool(Draft draft) {
    if (draft.kind != FactKind.ACTIVITY || !draft.frame.category().equals("class")) {
      return false;
    }
    String text = text(draft);
    int end = draft.quantity().counted().map(noun -> noun.head().end()).orElse(0);
    return OF_CHILDREN.open(text, end)
        || (AT_CLASSES.standBefore(text, start(draft)) && !OF_COURSES.open(text, end));
  }

  /**
   * "3.870 lao động đã được đoàn bác sĩ do Công đoàn ngành mời về khám": who is seen by doctors.
   */
  private static boolean isExamined(Draft draft) {
    if (!HEADCOUNTS.contains(draft.kind) || !draft.unit.equals("person")) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = draft.frame.end();
    int to = sentence.mark(end, sentence.segment(start(draft)).end(), ",;:(");
    int undergo = sentence.first(UNDERGO, end, to);
    return undergo >= 0 && sentence.firstOf(SEEN, undergo, to) >= 0;
  }

  /** "nấu 500 suất cơm cho công nhân miễn phí": what nobody pays for is given. */
  private static boolean isFreeMeal(Draft draft, CountedNoun noun) {
    if (draft.kind != FactKind.QUANTITY || !MEALS.contains(noun.lemma())) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = noun.head().end();
    return sentence.firstOf(FREE, end, sentence.mark(end, sentence.span().end(), ",;:.(")) >= 0;
  }

  /** "nhận được 320 tác phẩm của 150 nhạc sĩ": those who have sent in what is counted before. */
  private static boolean isAuthor(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int index = draft.frame.index();
    if (index == 0
        || !draft.unit.equals("person")
        || (draft.kind != FactKind.BENEFICIARY && !HEADCOUNTS.contains(draft.kind))) {
      return false;
    }
    Quantity work = sentence.quantities().get(index - 1);
    int end = SentenceView.end(work);
    int of = start(draft) - OWNED.length();
    return work.counted().filter(noun -> WORKS_SENT.contains(noun.category())).isPresent()
        && text(draft).startsWith(OWNED, of)
        && of - end <= LONGEST_WORK
        && sentence.mark(Math.min(end, of), of, ",;:.(") == of;
  }

  /** "Khảo sát tại 10 tỉnh cho thấy 33% công nhân …": what a survey has found. */
  private static boolean isFound(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    return (draft.kind == FactKind.WORKFORCE || draft.kind == FactKind.BENEFICIARY)
        && draft.unit.equals(Draft.PERCENT)
        && SHOWS_THAT.standBefore(text(draft), at)
        && sentence.nearestBefore(at, sentence.segment(at).start(), SURVEY).isPresent();
  }

  /** "Xe đưa công nhân lật, 23 người bị thương": what befell them, whatever is told before. */
  private static boolean isHurt(Draft draft) {
    if (draft.kind != FactKind.BENEFICIARY || !draft.unit.equals("person")) {
      return false;
    }
    int at = start(draft);
    int number = draft.quantity().number().end();
    SentenceView sentence = draft.frame.sentence();
    int index = draft.frame.index();
    int last = index == 0 ? 0 : SentenceView.end(sentence.quantities().get(index - 1));
    if (sentence.firstOf(HURT, number, draft.frame.end() + 2) < 0) {
      return false;
    }
    return verb(draft, "aid")
        // no list of those whom somebody helps
        .filter(cue -> cue.span().end() < at && cue.span().end() >= last)
        .filter(cue -> sentence.mark(cue.span().end(), at, ",;:") < at)
        .isPresent();
  }

  /** "24 hộ có nhà bị sập được hỗ trợ 5 triệu đồng": help behind what befell those who get it. */
  private static boolean isHelpedInLoss(Draft draft, CountedNoun noun) {
    int from = noun.head().end();
    if (draft.kind != FactKind.QUANTITY
        || !HELPED_UNITS.contains(draft.unit)
        || draft.frame.verbStart(-1) < from
        || !LOSSES.open(text(draft), from)) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = sentence.segment(draft.frame.start()).end();
    int gets = sentence.first(GETS, from, end);
    return gets >= 0
        && sentence.mark(from, gets, ",;:.(") == gets
        && sentence
            .firstAfter(gets + 1, end, HELP)
            .filter(cue -> sentence.mark(gets, cue.span().start(), ",;:.(") == cue.span().start())
            .filter(cue -> !sentence.doesBetween(gets + GETS.length(), cue.span().start()))
            .isPresent();
  }

  /** "chậm trả lương cho 150 công nhân": whom an employer owes. */
  private static boolean isUnpaid(Draft draft) {
    return draft
        .frame
        .verb()
        .filter(
            pays ->
                LATE.begins(text(draft), pays.span().start())
                    || NOT_DONE.standBefore(text(draft), pays.span().start()))
        .isPresent();
  }

  /** "có phương án thưởng Tết cho 9.000 lao động", "thưởng Tết cho 650 công nhân". */
  private static boolean isRewarded(Draft draft) {
    return HEADCOUNTS.contains(draft.kind)
        && draft.unit.equals("person")
        && BONUSES_FOR.standBefore(text(draft), start(draft));
  }

  /** "mỗi đợt 500 người nghe": those who come, by what they do there. */
  private static boolean isListener(Draft draft, CountedNoun noun) {
    return (HEADCOUNTS.contains(draft.kind) || draft.kind == FactKind.BENEFICIARY)
        && draft.unit.equals("person")
        && LISTENERS.begins(text(draft), noun.head().start());
  }

  /** "số vận động viên kỷ lục: 328 người": those who come, as the words before call them. */
  private static boolean isNamedBefore(Draft draft, CountedNoun noun) {
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    int sum =
        draft.kind == FactKind.QUANTITY
                && PEOPLE.equals(noun.lemma())
                && CALLED.standBefore(text(draft), at)
            ? sentence.lastOf(NUMBERS_OF_COMERS, sentence.span().start(), at)
            : -1;
    return sum >= 0
        && sentence.mark(sum, at, ",;(") == at
        // "số người tham gia BHXH là 1.240 người"
        && sentence.firstOf(INSURANCE, sum, at) < 0;
  }

  /** "Dự hội nghị có đại diện LĐLĐ huyện cùng 300 đoàn viên": these come, who stand for nobody. */
  private static boolean isAmongGuests(Draft draft) {
    if (!REPRESENTED.contains(draft.method)) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    return verb(draft, "represent")
        .filter(cue -> ALONE.equalsIgnoreCase(cue.span().of(text(draft))))
        .filter(cue -> sentence.firstOf(WITH, cue.span().end(), at) >= 0)
        .filter(cue -> Topics.ATTENDING.begins(text(draft), sentence.segment(at).start()))
        .isPresent();
  }

  /** "145 đại biểu bầu 21 đồng chí vào Ban Chấp hành": those who elect, not who are elected. */
  private static boolean isElecting(Draft draft, CountedNoun noun) {
    return draft.method.equals(Times.ELECTED)
        && noun.category().equals("delegate")
        && verb(draft, "elect")
            .filter(cue -> cue.span().start() >= noun.head().end())
            .filter(cue -> ELECTS.begins(text(draft), cue.span().start()))
            .filter(cue -> !UNDERGOES.standBefore(text(draft), cue.span().start()))
            .isPresent();
  }

  /** Whether a number stands right behind its verb, of some class. */
  private static boolean isRightBehind(Draft draft, String type) {
    return verb(draft, type).filter(cue -> cue.span().end() + 1 == start(draft)).isPresent();
  }

  /** "9 doanh nghiệp thành lập được công đoàn": each of those has founded one. */
  private static boolean isFounding(Draft draft, CountedNoun noun) {
    boolean workplaces =
        draft.kind == FactKind.QUANTITY
            && EMPLOYING.contains(noun.category())
            && draft.unit.equals("item")
            && draft.quantity().of().isEmpty()
            && !THERE_ARE.standBefore(text(draft), start(draft));
    if (!workplaces) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int from = noun.head().end();
    int to = sentence.mark(from, sentence.segment(start(draft)).end(), ",;:.(");
    int founds = sentence.firstOf(FOUNDS, from, to);
    return founds >= 0
        && UNION_WORDS.begins(text(draft), founds + FOUNDS.longestAt(text(draft), founds) + 1)
        && sentence.firstOf(NOT_YET, from, founds) < 0;
  }

  /**
   * "biểu dương thành tích mà 7 CĐCS đạt được": what is praised is what those did who are counted.
   */
  private static void countMerited(Draft draft, CountedNoun noun) {
    boolean cluster =
        draft.frame.cues().stream()
            .anyMatch(cue -> cue.type().is("cluster") && cue.span().start() >= draft.frame.start());
    FactKind kind =
        UNIONS.contains(noun.category()) || cluster
            ? FactKind.UNION_TOTAL
            : noun.category().equals(MEMBER)
                ? FactKind.MEMBER_TOTAL
                : CarriedKinds.EMPLOYED.contains(noun.category())
                    ? FactKind.WORKFORCE
                    : FactKind.QUANTITY;
    String unit = kind == FactKind.UNION_TOTAL ? "union" : draft.quantity().unit().code();
    count(draft, kind, "merits.of-those-counted", unit);
    draft.form = Optional.empty();
  }

  /**
   * "Có mặt tại hội nghị do LĐLĐ huyện tổ chức còn có 96 cán bộ": those who are at the event that
   * the sentence opens with, whatever is said of it between.
   */
  private static boolean isPresent(Draft draft) {
    if (!HEADCOUNTS.contains(draft.kind)
        || !draft.unit.equals("person")
        || !THERE_ARE.standBefore(text(draft), start(draft))) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    int from = sentence.segment(at).start();
    int attends = PRESENT.lengthAt(text(draft), ActorWords.skipSpace(text(draft), from, at));
    return attends > 0 && sentence.firstOf(EVENTS, from + attends, at) >= 0;
  }

  /** "đưa 60% ngư dân vào nghiệp đoàn": who is led into a union is no one whom it helps. */
  private static boolean isLedInto(Draft draft) {
    boolean gathered =
        draft.kind == FactKind.PARTICIPATION
            && verb(draft, "join")
                .filter(cue -> GATHERS.begins(text(draft), cue.span().start()))
                .isPresent();
    boolean received = verb(draft, "receive").isPresent() || verb(draft, "greet").isPresent();
    if (draft.kind != FactKind.BENEFICIARY && !gathered && !received) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int from = draft.quantity().counted().orElseThrow().head().end();
    int to = sentence.mark(from, sentence.segment(start(draft)).end(), ",;:.(");
    boolean led =
        verb(draft, "aid").filter(cue -> LEADS.begins(text(draft), cue.span().start())).isPresent();
    return (gathered || led || received) && sentence.firstOf(INTO_UNION, from, to) >= 0;
  }

  /** "Nghiệp đoàn xe ôm tập hợp 45 đoàn viên": those who belong to a union, not to an event. */
  private static boolean isGathered(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int at = draft.frame.start();
    Optional<Cue> verb =
        draft.kind == FactKind.PARTICIPATION && draft.frame.category().equals(MEMBER)
            ? verb(draft, "join")
            : Optional.empty();
    return verb.filter(cue -> GATHERS.begins(text(draft), cue.span().start()))
            .filter(cue -> cue.span().start() < at)
            .filter(cue -> cue.span().end() + 2 >= at)
            .isPresent()
        && !COMING.begins(sentence.text(), draft.frame.end() + 1)
        && (sentence.firstOf(UNION_WORDS, sentence.segment(at).start(), verb.get().span().start())
                >= 0
            || sentence.bodies().stream()
                .filter(Actors::isUnion)
                .anyMatch(body -> body.span().end() < verb.get().span().start()));
  }

  /**
   * "2 CĐCS được UBND tỉnh và 7 CĐCS được LĐLĐ tỉnh tặng bằng khen": the honour said once behind
   * the last of several; where it stands.
   */
  private static Optional<Cue> honourOfNext(Draft draft) {
    boolean untold =
        HONOURABLE.contains(draft.kind)
            && draft.form.isEmpty()
            && !draft.unit.equals(Draft.PERCENT);
    if (!untold || PassiveAgents.beforeNext(draft.frame).isEmpty()) {
      return Optional.empty();
    }
    SentenceView sentence = draft.frame.sentence();
    int last = sentence.segment(draft.frame.end() - 1).end();
    int next = sentence.quantities().get(draft.frame.index() + 1).span().start();
    int again = sentence.first(UNDERGO, next, last);
    return again >= 0 && sentence.mark(next, again, ",;:.(") == again
        ? sentence
            .firstAfter(again, last, FORM)
            .filter(cue -> sentence.mark(again, cue.span().start(), ",;:.") == cue.span().start())
        : Optional.empty();
  }

  /** Whether a number is what an inspection has found that its sentence opens with. */
  private static boolean isThereAfter(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int verb = draft.frame.verbStart(start(draft));
    return verb < start(draft)
        && THROUGH.standBefore(text(draft), verb)
        && sentence.mark(verb, start(draft), ",") < start(draft)
        && FINDS.standBefore(text(draft), start(draft));
  }

  /** "công nhận 210 gia đình CNVCLĐ tiêu biểu", "công nhận 34 CĐCS dẫn đầu phong trào". */
  private static boolean isRecognised(Draft draft, CountedNoun noun) {
    boolean may =
        HONOURABLE.contains(draft.kind)
            && draft.kind != FactKind.AWARD
            && !draft.unit.equals(Draft.PERCENT)
            && RECOGNISES.standBefore(text(draft), start(draft));
    if (!may) {
      return false;
    }
    int from = noun.head().start();
    int end = draft.frame.sentence().mark(noun.head().end(), draft.frame.clause().end(), ",;:.(");
    return draft.frame.sentence().firstOf(MERITED, from, Math.min(end, from + LONGEST_MERIT)) >= 0;
  }

  private static void honourAlike(Draft draft, Cue form) {
    boolean people = draft.quantity().unit().code().equals("person");
    count(draft, FactKind.AWARD, "award.alike", people ? "person" : "collective");
    draft.form = Optional.of(form.value());
  }

  /** "58 CĐCS đã khen thưởng 410 đoàn viên": who honours others is not honoured. */
  private static boolean isPraising(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int next = frame.index() + 1;
    if (!draft.method.equals(PRAISED) || next >= sentence.quantities().size()) {
      return false;
    }
    int limit = sentence.quantities().get(next).span().start();
    return sentence
        .firstAfter(frame.end(), limit, PRAISE)
        .filter(verb -> sentence.first(UNDERGO, frame.end(), verb.span().start()) < 0)
        .filter(verb -> sentence.mark(frame.end(), limit, ",;:.") == limit)
        // "khen thưởng 9 đơn vị và đề nghị UBND huyện khen thưởng 2 đơn vị"
        .filter(verb -> sentence.first(AND, frame.end(), verb.span().start()) < 0)
        .isPresent();
  }

  /** "Cùng 400 đoàn viên, lãnh đạo huyện đã trồng cây": those who do it together. */
  private static boolean isCompany(Draft draft) {
    boolean state = draft.kind == FactKind.MEMBER_TOTAL || draft.kind == FactKind.WORKFORCE;
    if (!state || !draft.unit.equals("person")) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int start = sentence.span().start();
    int end = sentence.segment(start(draft)).end();
    int together = WITH_OTHERS.lengthAt(text(draft), start);
    return together > 0
        && ActorWords.skipSpace(text(draft), start + together, start(draft)) == start(draft)
        && sentence.mark(draft.quantity().number().end(), end, ",") < end;
  }

  /** "phát động quyên góp ủng hộ 2 gia đình": for whom it is collected. */
  private static boolean isSupported(Draft draft) {
    boolean untold = draft.kind == FactKind.QUANTITY || draft.kind == FactKind.WORKFORCE;
    return untold
        && (draft.unit.equals("person") || draft.unit.equals("household"))
        && !draft.frame.passive()
        && verb(draft, "collect")
            .filter(cue -> SUPPORTS.standBefore(text(draft), start(draft)))
            .isPresent();
  }

  /** "40 câu hỏi đã được 300 công nhân gửi tới": those who do what the passive says. */
  private static boolean isAgent(Draft draft) {
    return draft.kind == FactKind.BENEFICIARY
        && draft.unit.equals("person")
        && UNDERGONE.standBefore(text(draft), start(draft))
        && draft.frame.verbStart(0) >= draft.frame.end()
        && verb(draft, "give")
            .filter(cue -> HANDS_IN.begins(text(draft), cue.span().start()))
            .isPresent();
  }

  /** "tổ chức chương trình văn nghệ phục vụ 2.000 công nhân": those who come to see it. */
  private static boolean isAudience(Draft draft) {
    Optional<Cue> serves =
        draft.kind == FactKind.BENEFICIARY && draft.unit.equals("person")
            ? verb(draft, "aid")
                .filter(cue -> SERVES.begins(text(draft), cue.span().start()))
                .filter(cue -> cue.span().end() <= start(draft))
            : Optional.empty();
    if (serves.isEmpty()) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = serves.get().span().start();
    int shows = sentence.lastOf(SHOWS, sentence.segment(end).start(), end);
    return shows >= 0 && sentence.mark(shows, end, ",;:") == end;
  }

  /** "trên xe có 38 công nhân": who happened to be there. */
  private static boolean isOnBoard(Draft draft) {
    return draft.kind == FactKind.WORKFORCE && ON_BOARD.standBefore(text(draft), start(draft));
  }

  /** "62 học viên được cấp chứng chỉ": those who have finished a course. */
  private static boolean isCertified(Draft draft) {
    return draft.kind == FactKind.BENEFICIARY
        && draft.frame.passive()
        && draft.frame.category().equals("student")
        && draft.frame.sentence().firstOf(DIPLOMAS, draft.frame.end(), draft.frame.clause().end())
            >= 0;
  }

  /** "8 triệu đồng cho 4 nhân viên y tế bị nhiễm bệnh": they get it, whatever befell them. */
  private static boolean isPaidOut(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int index = frame.index() - 1;
    return draft.method.equals(HARMED)
        && index >= 0
        && sentence.quantities().get(index).unit().isMoney()
        && TO_WHOM.equals(
            text(draft)
                .substring(SentenceView.end(sentence.quantities().get(index)), frame.start())
                .strip());
  }

  /** "Cụm công nghiệp có 92 doanh nghiệp, thu hút 4.800 lao động": who finds work there. */
  private static boolean isEmployed(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    if (!frame.category().equals("worker")) {
      return false;
    }
    boolean attracted =
        draft.kind == FactKind.PARTICIPATION
            && ATTRACTS.standBefore(text(draft), at)
            && !COME.open(text(draft), frame.end() + 1);
    // "nhà máy giải quyết việc làm cho 900 lao động", not who lends to whom
    boolean provided =
        draft.kind == FactKind.BENEFICIARY
            && JOBS_FOR.standBefore(text(draft), at)
            && !sentence.says(LOAN);
    if (!attracted && !provided) {
      return false;
    }
    int index = frame.index() - 1;
    int start = sentence.segment(at).start();
    return (attracted && WORKS.open(text(draft), frame.end()))
        || (provided && isFirms(sentence, start, at))
        || sentence.firstOf(EMPLOYERS, start, at) >= 0
        // "toàn tỉnh có 92 doanh nghiệp, thu hút 4.800 lao động"
        || (index >= 0
            && category(sentence.quantities().get(index)).equals("enterprise")
            && sentence.firstOf(REGIONS, start, at) >= 0);
  }

  /** "Đây là doanh nghiệp may mặc, …": whether a sentence tells of a firm, and of no union. */
  private static boolean isFirms(SentenceView sentence, int from, int to) {
    return sentence.firstOf(FIRMS, from, to) >= 0
        && sentence.mentions().stream()
            .noneMatch(
                body ->
                    Actors.isUnion(body) && body.span().start() >= from && body.span().end() <= to);
  }

  /** "thi 2 phần lý thuyết và thực hành": of a contest, whose parts are no gifts. */
  private static boolean isRound(Draft draft, CountedNoun noun) {
    int next = noun.head().end() + 1;
    return draft.kind == FactKind.QUANTITY
        && draft.unit.equals("gift")
        && PARTS.begins(text(draft), noun.head().start())
        && (draft.frame.verb().filter(cue -> cue.type().is("join")).isPresent()
            || ROUNDS.begins(text(draft), next));
  }

  /** "mang Tết đến với 500 công nhân": to whom something good is brought. */
  private static boolean isBrought(Draft draft) {
    Frame frame = draft.frame;
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    boolean untold = draft.kind == FactKind.QUANTITY || draft.kind == FactKind.WORKFORCE;
    if (!untold || !draft.unit.equals("person") || !TO.standBefore(text(draft), at)) {
      return false;
    }
    int start = sentence.segment(at).start();
    int brings = sentence.lastOf(BRINGS, start, at);
    boolean brought =
        brings >= start
            && at - brings <= LONGEST_BROUGHT
            && sentence.mark(brings, at, ",;:.(") == at;
    // "chương trình khám phụ khoa đã đến với 4.320 chị em"
    return brought || sentence.firstOf(EXAMINATIONS, start, at) >= 0;
  }

  /**
   * "15 ngôi nhà tình nghĩa cho công nhân nghèo", "6 căn nhà là món quà của Tổng LĐLĐ": houses for
   * people, which nobody has to rent, and houses that are called a gift.
   */
  private static boolean isHouseFor(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    int end = draft.frame.end();
    if (draft.kind != FactKind.QUANTITY || !draft.frame.category().equals("house")) {
      return false;
    }
    if (GiftOwners.behindGift(text(draft), end) > end) {
      return true;
    }
    int to = sentence.mark(end, sentence.segment(end - 1).end(), ",;:.");
    return draft.frame.verb().isEmpty()
        && text(draft).startsWith(FOR_WHOM, end)
        && sentence.firstOf(PAID_FOR, end, to) < 0;
  }

  private static void count(Draft draft, FactKind kind, String method, String unit) {
    draft.kind = kind;
    draft.method = method;
    draft.unit = unit;
  }

  /** "18 cuộc đình công", "7 vụ tranh chấp lao động": what befalls a place is nobody's event. */
  private static boolean isDispute(Draft draft, CountedNoun noun) {
    boolean event = draft.kind == FactKind.ACTIVITY || draft.kind == FactKind.QUANTITY;
    SentenceView sentence = draft.frame.sentence();
    return event
        && draft.unit.equals("item")
        && (sentence.firstOf(DISPUTES, noun.phrase().start(), noun.phrase().end()) >= 0
            || (noun.phrase().length() == noun.lemma().length()
                && BEFALLING.contains(noun.lemma())
                && sentence.firstOf(DISPUTES, sentence.span().start(), sentence.span().end())
                    >= 0));
  }

  /** "khám cho 1.200 lượt", "1.200 lượt được khám", "400 lượt khám bệnh miễn phí". */
  private static boolean isTurnOfHelp(Draft draft, CountedNoun noun) {
    boolean event = draft.kind == FactKind.ACTIVITY || draft.kind == FactKind.QUANTITY;
    if (!event || draft.unit.equals(Draft.PERCENT)) {
      return false;
    }
    String phrase = noun.phrase().of(text(draft)).toLowerCase(Locale.ROOT);
    if (phrase.startsWith(TURN + " ")) {
      return EXAMINATIONS.begins(phrase, TURN.length() + 1);
    }
    return phrase.equals(TURN)
        && verb(draft, "aid")
            .filter(cue -> !VISITS.begins(text(draft), cue.span().start()))
            .isPresent();
  }

  /**
   * "mở 12 buổi tuyên truyền với 2.870 lượt", "số người nghe là 2.870 lượt": turns of those who
   * come.
   */
  private static boolean isTurnOfComing(Draft draft, CountedNoun noun) {
    boolean event = draft.kind == FactKind.ACTIVITY || draft.kind == FactKind.QUANTITY;
    String text = text(draft);
    if (!event
        || !draft.unit.equals("item")
        || noun.phrase().length() != TURN.length()
        || !TURN.equals(noun.lemma())) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    int index = draft.frame.index() - 1;
    boolean ofEvents =
        index >= 0
            && EVENTS_HELD.contains(category(sentence.quantities().get(index)))
            && ATTENDED.standBefore(text, at);
    return ofEvents
        || COME.open(text, ActorWords.skipSpace(text, draft.frame.end(), text.length()))
        || sentence.firstOf(COMERS, sentence.segment(at).start(), at) >= 0;
  }

  private static String category(Quantity quantity) {
    return quantity.counted().map(CountedNoun::category).orElse("");
  }

  private static boolean isShoppingCard(Draft draft, CountedNoun noun) {
    return draft.kind == FactKind.QUANTITY
        && SHOPPING.begins(text(draft), noun.head().start())
        && (verb(draft, "give").isPresent() || verb(draft, "aid").isPresent());
  }

  /** "trao 2.000 lá cờ": flags to fly, which honour nobody. */
  private static boolean isFlag(Draft draft, CountedNoun noun) {
    return draft.kind == FactKind.AWARD
        && FLAGS.begins(text(draft), noun.phrase().start())
        && !HONOURING.begins(text(draft), noun.phrase().end() + 1);
  }

  private static boolean isContribution(Draft draft) {
    if (draft.kind != FactKind.QUANTITY || draft.frame.passive()) {
      return false;
    }
    boolean things = THINGS.contains(draft.frame.category()) || isOfGoods(draft);
    boolean set =
        isSetOfThings(draft) && verb(draft, "give").or(() -> verb(draft, "aid")).isPresent();
    return set
        || (things
            && verb(draft, "collect")
                .filter(cue -> GIVEN.begins(text(draft), cue.span().start()))
                .isPresent());
  }

  /** "tặng 500 bộ áo mưa": no ministries, which are called by the same word. */
  private static boolean isSetOfThings(Draft draft) {
    CountedNoun noun = draft.quantity().counted().orElseThrow();
    int end = noun.head().end();
    return noun.lemma().equals("bộ")
        && draft.unit.equals("item")
        && text(draft).startsWith(" ", end)
        && SET_OF.begins(text(draft), end + 1);
  }

  /** "ủng hộ 5.600 đôi găng tay": things that only their measure names. */
  private static boolean isOfGoods(Draft draft) {
    return isPairOfThings(draft)
        || isSetOfThings(draft)
        || (draft.frame.category().isEmpty()
            && draft.unit.equals("item")
            && MEASURES.begins(
                text(draft), draft.quantity().counted().orElseThrow().head().start()));
  }

  /** "tặng 500 đôi giày": no couples. */
  private static boolean isPairOfThings(Draft draft) {
    return draft.frame.category().equals("couple")
        && PAIRED.begins(text(draft), draft.quantity().counted().orElseThrow().head().end() + 1);
  }

  /** "sau thanh tra, 38 doanh nghiệp đã nộp nợ": what is done by those inspected before. */
  private static boolean actsAfterInspection(Draft draft, CountedNoun noun) {
    SentenceView sentence = draft.frame.sentence();
    int at = start(draft);
    int comma = sentence.lastMark(sentence.span().start(), at, ",");
    return comma >= at - 2
        && verb(draft, "inspect").filter(cue -> cue.span().end() <= comma).isPresent()
        && DONE_BY_THEM.open(text(draft), noun.phrase().end());
  }

  /** "nhà trẻ có 8 phòng học": what somebody may give is the whole. */
  private static boolean isPartOfBuilding(Draft draft) {
    return draft.frame.category().equals(BUILDING)
        && CONSISTS_OF.standBefore(text(draft), start(draft))
        && ROOMS.begins(text(draft), draft.quantity().counted().orElseThrow().head().start());
  }

  private static boolean isHelper(Draft draft, CountedNoun noun) {
    if (draft.kind != FactKind.BENEFICIARY || !HELPERS.begins(text(draft), noun.head().start())) {
      return false;
    }
    int from = noun.head().end();
    int end = draft.frame.sentence().mark(from, draft.frame.clause().end(), ",;:(");
    int at = draft.frame.sentence().firstOf(HELPS, from, end);
    if (at < 0 || draft.frame.sentence().first(UNDERGO, from, at) >= 0) {
      return false;
    }
    // "12 luật sư tư vấn cho 340 người, 45 bác sĩ khám bệnh cho 620 người": as the verb of the last
    return at == ActorWords.skipSpace(text(draft), from, end)
        || draft.frame.verb().filter(cue -> cue.span().start() >= from).isPresent();
  }

  /**
   * "chuyến tàu đưa 300 gia đình với 1.100 người về quê", "900 hành khách được đưa về các tỉnh":
   * not "5.000 công nhân về quê ăn Tết", who go by themselves.
   */
  private static boolean isTakenHome(Draft draft) {
    SentenceView sentence = draft.frame.sentence();
    String text = text(draft);
    if (isCarriedHome(draft)) {
      return true;
    }
    boolean away =
        draft.method.equals(HARMED)
            || draft.method.equals(VISITORS)
            || (draft.kind == FactKind.QUANTITY && draft.unit.equals("household"));
    if (!away || draft.frame.verb().isEmpty()) {
      return false;
    }
    Span verb = draft.frame.verb().get().span();
    int from = sentence.segment(draft.quantity().span().start()).start();
    if (TAKES.begins(text, verb.start())) {
      int end = draft.frame.end();
      int mark = sentence.mark(end, sentence.segment(end).end(), ",;:.(");
      return sentence.firstOf(HOME, Math.max(end, verb.end()), mark) >= 0;
    }
    // "120 công nhân về quê đón Tết trên những chuyến xe công đoàn"
    int to = sentence.segment(draft.quantity().span().start()).end();
    return HOMEWARDS.begins(text, verb.start()) && sentence.firstOf(RIDES, from, to) >= 0;
  }

  /** "25 chuyến xe chở 900 công nhân đã rời khu công nghiệp về các tỉnh". */
  private static boolean isCarriedHome(Draft draft) {
    boolean untold = draft.kind == FactKind.QUANTITY || draft.kind == FactKind.WORKFORCE;
    int at = draft.frame.start();
    if (!untold || !draft.unit.equals("person") || !CARRYING.standBefore(text(draft), at)) {
      return false;
    }
    SentenceView sentence = draft.frame.sentence();
    int end = draft.frame.end();
    int mark = sentence.mark(end, sentence.segment(at).end(), ",;:.(");
    return sentence.firstOf(RIDES, sentence.segment(at).start(), at) >= 0
        && sentence.firstOf(HOME, end, mark) >= 0;
  }

  /** "249 túi máu, trong đó có 204 túi 350ml": no gifts. */
  private static boolean isBlood(Draft draft) {
    return draft.kind == FactKind.GIFT
        && draft.quantity().counted().filter(noun -> noun.lemma().equals(BAG)).isPresent()
        && draft
                .frame
                .sentence()
                .first(BLOOD, draft.frame.sentence().span().start(), draft.frame.start())
            >= 0;
  }

  /** "số đơn vị máu thu được ước hơn 600 đơn vị": units of what was said before. */
  private static boolean isUnitsOfBlood(Draft draft) {
    boolean units =
        draft.kind == FactKind.QUANTITY
            && draft.quantity().counted().filter(noun -> noun.lemma().equals("đơn vị")).isPresent();
    if (!units) {
      return false;
    }
    int start = draft.frame.start();
    int from = Math.max(draft.frame.sentence().span().start(), start - LONGEST_WHENCE);
    String before = text(draft).substring(from, start);
    return before.contains("đơn vị máu")
        || before.contains("số máu")
        || DRAWN.matcher(before).find();
  }

  /** "ai cũng được mua 4 gói mì giá rẻ": what is paid for is no gift. */
  private static boolean isBought(Draft draft) {
    return draft.kind == FactKind.GIFT
        && verb(draft, "aid")
            .filter(cue -> BUYS.begins(text(draft), cue.span().start()))
            .isPresent();
  }

  /** "600 công nhân ngừng việc yêu cầu hỗ trợ tiền nhà trọ": what they want they don't yet get. */
  private static boolean isOnStrike(Draft draft, CountedNoun noun) {
    int end = noun.phrase().end();
    return draft.kind == FactKind.BENEFICIARY
        && draft.frame.verbStart(end) >= end
        && (STRIKES.begins(text(draft), end + 1)
            || STRIKES.begins(text(draft), draft.frame.verbStart(end)));
  }

  /** "1.500 công nhân được giảm 50% giá vé": what is made less for them. */
  private static boolean isEased(Draft draft) {
    return draft.method.equals(CHANGED)
        && draft.frame.passive()
        && draft
            .frame
            .verb()
            .filter(cue -> UNDERGOES.standBefore(text(draft), cue.span().start()))
            .isPresent();
  }

  /** "khen thưởng 45 cá nhân của 12 đơn vị": whence those come who are honoured. */
  private static boolean isWhence(Draft draft, CountedNoun noun) {
    return draft.kind == FactKind.AWARD
        && BODIES.contains(noun.category())
        && WHENCE.standBefore(text(draft), draft.frame.start())
        && follows(draft);
  }

  /** Whether a number stands with its noun phrase right before what this one is whence. */
  private static boolean follows(Draft draft) {
    int index = draft.frame.index();
    if (index == 0) {
      return false;
    }
    Quantity last = draft.frame.sentence().quantities().get(index - 1);
    int from = SentenceView.end(last);
    return from < draft.frame.start()
        && draft.frame.start() - from <= LONGEST_WHENCE
        && draft.frame.sentence().mark(from, draft.frame.start(), ",;:(") == draft.frame.start();
  }

  /** "ký kết thỏa thuận hợp tác với 16 đơn vị": those with whom something is signed. */
  private static boolean isPartner(Draft draft) {
    return draft.kind == FactKind.AGREEMENT
        && PARTNERS.contains(draft.frame.category())
        && TOGETHER.standBefore(text(draft), draft.frame.start());
  }

  /** "29 công đoàn viên xuất sắc": members by what they are rated as. */
  private static boolean isExcellent(Draft draft) {
    return draft.kind == FactKind.MEMBER_TOTAL
        && !draft.unit.equals(Draft.PERCENT)
        && EXCELLENT.open(text(draft), draft.quantity().counted().get().head().end());
  }

  private static int start(Draft draft) {
    return draft.frame.start();
  }

  private static Optional<Cue> verb(Draft draft, String type) {
    return draft.frame.verb().filter(cue -> cue.type().is(type));
  }

  private static String text(Draft draft) {
    return draft.frame.sentence().text();
  }
}
