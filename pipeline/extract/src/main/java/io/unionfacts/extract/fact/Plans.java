package io.unionfacts.extract.fact;

import io.unionfacts.extract.article.Article;
import io.unionfacts.extract.article.Block;
import io.unionfacts.extract.article.BlockKind;
import io.unionfacts.extract.entity.Entity;
import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.period.Period;
import io.unionfacts.extract.period.PeriodKind;
import io.unionfacts.extract.quantity.Modifier;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Sentences;
import io.unionfacts.extract.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what a number counts was done or is only planned. */
final class Plans {
  private static final int NEAR = 1;

  /** "từ 210.000 lên 255.000": what stands around the value that changes. */
  private static final Endings FROM = new Endings(List.of(" từ", " từ mức"));

  /** "72 giờ thay vì 40 giờ". */
  private static final Endings INSTEAD =
      new Endings(
          List.of(
              " thay vì",
              " thay vì mức",
              " thay vì chỉ",
              " thay cho",
              " thay cho mức",
              " trước đây là",
              " trước đây chỉ là",
              " mức cũ là",
              " mức cũ"));

  private static final Beginnings TO =
      new Beginnings(List.of("lên", "xuống", "hiện nay lên", "hiện nay xuống"));

  /**
   * "đạt 89,3% chỉ tiêu", "vượt 20% so với kế hoạch": behind these a plan has been met or missed.
   */
  private static final Endings MET =
      new Endings(
          List.of(
              " so với",
              " so",
              " vượt",
              " vượt mức",
              " vượt các",
              " vượt mức các",
              " đạt",
              " hoàn thành",
              " hoàn thành các",
              " hoàn thành xuất sắc",
              " hoàn thành toàn diện các"));

  /** "Thực hiện kế hoạch năm 2031, LĐLĐ huyện tập huấn …": behind these a plan is carried out. */
  private static final Endings CARRIED_OUT =
      new Endings(List.of("thực hiện", "thực hiện các", "căn cứ"));

  /** Plans that are places too, for which people are taken on. */
  private static final Beginnings PLACES = new Beginnings(List.of("chỉ tiêu"));

  private static final Endings ENJOYED = new Endings(List.of(" được", " luôn được"));
  private static final Beginnings KEEPS = new Beginnings(List.of("đảm bảo", "bảo đảm"));

  /** What is said of targets by whoever set them. */
  private static final Beginnings SET = new Beginnings(List.of("đề ra", "kế hoạch", "chỉ tiêu"));

  /** What is needed of one thing is so of no other that a semicolon parts from it. */
  private static final String NEEDS = "cần";

  /** What is done to a plan of what is told next. */
  private static final Beginnings APPROVES =
      new Beginnings(
          List.of("phê duyệt", "ban hành", "thông qua", "công bố", "xây dựng kế hoạch", "lập"));

  private static final Beginnings HIRING =
      new Beginnings(List.of("nhu cầu tuyển", "có nhu cầu tuyển"));

  private static final String AND = " và ";

  /** What may stand before the next number of those of which something will be done. */
  private static final Beginnings MODIFIERS =
      new Beginnings(List.of("hơn", "gần", "trên", "khoảng", "nhiều"));

  private static final Beginnings PUTS_FORWARD = new Beginnings(List.of("đề xuất"));
  private static final String IDEAS = "initiative";

  private static final String PERSON = "person";
  private static final String FOCUS = "tập trung ";
  private static final String PROPOSED = "được đề nghị ";

  /** What stands between those chosen and who is asked to honour them. */
  static final String TO_ASK = " để đề nghị ";

  /**
   * "danh sách 19 nhà giáo đề nghị xét tặng danh hiệu": those who are put forward for an honour.
   */
  private static final Beginnings PUT_FORWARD =
      new Beginnings(
          List.of(
              " đề nghị xét",
              " đề nghị tặng",
              " đề nghị trao tặng",
              " đề nghị phong tặng",
              " đề nghị truy tặng",
              " đề nghị công nhận",
              " đề nghị khen thưởng",
              " đề nghị khen"));

  /** "được đề nghị tặng: 54 tập thể; danh hiệu …: 60 cá nhân": what heads a list of those. */
  private static final Beginnings PUT_FORWARD_LIST =
      new Beginnings(
          List.of(
              "được đề nghị xét",
              "được đề nghị tặng",
              "được đề nghị trao tặng",
              "được đề nghị phong tặng",
              "được đề nghị công nhận",
              "được đề nghị khen thưởng",
              "đề nghị xét tặng"));

  private static final String ACHIEVED = "được";

  /** "sau 1 năm thực hiện chỉ tiêu, các huyện kết nạp được 415 người": how much came of it. */
  private static final Endings MANAGED =
      new Endings(
          List.of(
              " kết nạp được",
              " phát triển được",
              " thành lập được",
              " vận động được",
              " ký được",
              " quyên góp được",
              " huy động được",
              " xây được"));

  private static final long HONOURS = CueLexicon.standard().bits("give", "praise");

  /** What those do who ask others to honour somebody. */
  private static final Beginnings ASKS =
      new Beginnings(
          List.of(
              "đề nghị",
              "trình tổng lđlđ",
              "trình tổng lđlđvn",
              "trình tổng liên đoàn",
              "trình lđlđ",
              "trình ubnd",
              "trình chủ tịch",
              "trình thủ tướng",
              "trình hội đồng",
              "trình công đoàn"));

  private static final Endings REQUESTED = new Endings(List.of(" đề nghị", " đề nghị được"));

  /** "theo đề nghị", "chương trình LĐLĐ tặng quà": no request, or one that is granted. */
  private static final Endings NO_REQUEST =
      new Endings(List.of(" theo", "theo", " chương", "chương", " công", " quy"));

  private static final Endings PAPERS = new Endings(List.of("hồ sơ", "đơn", "tờ trình"));

  private static final Beginnings ANEW = new Beginnings(List.of("công nhận", "xét", "đã"));
  private static final Beginnings UNDERGONE = new Beginnings(List.of("được", "đã được"));

  /** What appeals to each of many end with: "vận động mỗi". */
  private static final String OF_EACH = " mỗi";

  private static final Beginnings ASKED = new Beginnings(List.of("đề nghị", "kiến nghị"));

  private static final Beginnings HANDED_IN =
      new Beginnings(List.of("kiến nghị", "đề xuất", "yêu cầu"));

  /** What stands before what is handed in, as a noun. */
  private static final Endings BEFORE_HANDED_IN =
      new Endings(
          List.of(
              "những",
              "ý kiến,",
              "ý kiến và",
              "câu hỏi,",
              "câu hỏi và",
              "thắc mắc,",
              "vướng mắc,",
              "tâm tư,",
              "nguyện vọng,",
              "kiến nghị,",
              "kiến nghị và",
              "đề xuất,",
              "đề xuất và",
              "bản",
              "đơn"));

  /** "mức tăng 13% [mà] Tổng LĐLĐ đề xuất", "9% là mức [được] giới chủ đưa ra". */
  private static final Beginnings BY_WHOM =
      new Beginnings(
          List.of(
              "mà",
              "do",
              "được tổng",
              "được lđlđ",
              "được công đoàn",
              "được phía",
              "được đại diện",
              "được giới chủ",
              "được hội đồng",
              "được bộ",
              "được vcci",
              "được phòng thương mại",
              "được hiệp hội",
              "được các"));

  private static final Beginnings ACCORDING = new Beginnings(List.of("theo", "trên cơ sở"));

  private static final Beginnings PROPOSES =
      new Beginnings(List.of("đề xuất", "đề nghị", "kiến nghị", "đưa ra", "mong muốn"));

  /** "Tổng LĐLĐ đề nghị 13%, giới chủ muốn 5%": what stands before what somebody stands for. */
  private static final Endings STANDS_FOR =
      new Endings(
          List.of(
              " đề nghị",
              " kiến nghị",
              " muốn",
              " mong muốn",
              " đề nghị mức",
              " kiên trì mức",
              " kiên trì với mức",
              " kiên định mức",
              " giữ quan điểm mức",
              " kiên trì đề xuất mức"));

  /** "Đề xuất của Tổng LĐLĐ là tăng 13%": what is, as a noun, put forward by somebody. */
  private static final Beginnings PROPOSAL =
      new Beginnings(
          List.of("đề xuất của", "kiến nghị của", "đề nghị của", "mong muốn của", "phương án của"));

  /** What is put forward where wages are bargained for: "mức tăng mà Tổng LĐLĐ đề nghị là 13%". */
  private static final Beginnings RATES =
      new Beginnings(
          List.of(
              "mức tăng",
              "mức điều chỉnh",
              "mức lương",
              "mức đề xuất",
              "mức",
              "con số",
              "phương án",
              "tỷ lệ tăng"));

  private static final Beginnings PUT = new Beginnings(List.of("đề xuất", "mức đề xuất"));

  /** What stands before a rate from which, or to which, somebody moves who bargains. */
  private static final Endings STEPS =
      new Endings(
          List.of(" ban đầu", " ban đầu là", " từ", " xuống", " xuống còn", " lên", " còn"));

  private static final Endings CONSENT = new Endings(List.of("sự"));
  private static final String AGREE = "đồng ý";

  /** What plans only before what is done. */
  private static final Beginnings PLEDGE =
      new Beginnings(List.of("cam kết", "chấp thuận", "hy vọng"));

  /** What those do who pay, give or make unions grow. */
  private static final Beginnings PLEDGED =
      new Beginnings(
          List.of(
              "kết nạp",
              "phát triển",
              "thành lập",
              "tuyển",
              "trong năm",
              "ra mắt",
              "khởi công",
              "tổ chức",
              "trao",
              "ký",
              "trả",
              "sẽ",
              "chi",
              "tăng",
              "nâng",
              "thưởng",
              "thanh toán",
              "hỗ trợ",
              "trợ cấp",
              "bồi thường",
              "tặng",
              "cho",
              "đóng",
              "dành",
              "xây",
              "giữ nguyên"));

  private static final String IS = " là ";
  private static final int LONGEST_PROPOSAL = 90;

  /** "Năm năm qua, LĐLĐ tập trung xây 12 nhà": times that are over. */
  private static final Beginnings PAST = new Beginnings(List.of("qua", "trước"));

  /** "Sáu tháng cuối năm": what is still to come of the year. */
  private static final Beginnings REST_OF_YEAR =
      new Beginnings(List.of("tháng cuối năm", "các quý còn lại", "tháng còn lại"));

  /** What opens a sentence that goes on with the plans of the one before. */
  /** What opens a sentence on what a plan consists of. */
  private static final Beginnings DETAILS =
      new Beginnings(List.of("trong đó", "cụ thể", "theo đó", "mỗi"));

  private static final Beginnings EACH_TIME =
      new Beginnings(List.of("mỗi năm", "mỗi tháng", "mỗi ngày", "mỗi quý", "mỗi tuần"));

  private static final long GIFTS = CueLexicon.standard().bits("give", "aid");

  private static final Beginnings ADDED =
      new Beginnings(
          List.of(
              "đối với",
              "đồng thời",
              "cùng với đó",
              "song song",
              "bên cạnh đó",
              "ngoài ra",
              "trong đó",
              "mỗi năm",
              "hằng năm",
              "hàng năm",
              "bình quân mỗi năm"));

  /** "Đối với doanh nghiệp, 70% đơn vị ký thỏa ước": for whom more is planned. */
  private static final Beginnings AS_TO = new Beginnings(List.of("đối với"));

  /** What opens a paragraph that goes on with the plans of the one before. */
  private static final Beginnings LINKS =
      new Beginnings(
          List.of("đối với", "đồng thời", "cùng với đó", "song song", "bên cạnh đó", "ngoài ra"));

  /** What a list of things to be done is headed by: "Phương hướng năm 2034: kết nạp …". */
  private static final Beginnings TASKS =
      new Beginnings(
          List.of("phương hướng", "nhiệm vụ", "mục tiêu", "chỉ tiêu", "kế hoạch", "nghị quyết"));

  /** What those do with tasks whom a list of these is from. */
  private static final Beginnings SETS =
      new Beginnings(
          List.of(
              "xác định",
              "đề ra",
              "đặt ra",
              "đưa ra",
              "thông qua",
              "thống nhất",
              "giao",
              "phấn đấu",
              "tập trung"));

  /** What opens a sentence that says in numbers what the one before announced. */
  private static final Beginnings IN_NUMBERS =
      new Beginnings(List.of("theo đó", "cụ thể", "trong đó"));

  /** What announces plans. */
  private static final Beginnings ANNOUNCED =
      new Beginnings(
          List.of(
              "giao chỉ tiêu",
              "phân bổ chỉ tiêu",
              "ban hành kế hoạch",
              "xây dựng kế hoạch",
              "ban hành nghị quyết",
              "đề ra mục tiêu",
              "đặt mục tiêu",
              "đề ra chỉ tiêu",
              "đăng ký chỉ tiêu",
              "phấn đấu"));

  /** What says that plans have been carried out. */
  private static final Beginnings ACHIEVEMENTS =
      new Beginnings(List.of("kết quả", "hoàn thành", "đạt", "vượt"));

  /** What else is said of tasks that have been worked on. */
  private static final Beginnings WORKED_ON =
      new Beginnings(List.of("thực hiện", "tổng kết", "sơ kết"));

  /** What opens a text that says of its headline what that is. */
  private static final Beginnings TELLS_OF_HEADLINE = new Beginnings(List.of("đó là", "đây là"));

  /** "Đó là một trong những chỉ tiêu của năm tới": what a headline may be said to be. */
  private static final Beginnings TO_BE_REACHED =
      new Beginnings(List.of("chỉ tiêu", "mục tiêu", "đề xuất", "kiến nghị", "kế hoạch"));

  /** "Chỉ tiêu trên được đề ra tại hội nghị". */
  private static final Beginnings REACHED_FOR =
      new Beginnings(
          List.of(
              "chỉ tiêu trên",
              "chỉ tiêu này",
              "mục tiêu trên",
              "mục tiêu này",
              "kế hoạch trên",
              "đề xuất trên",
              "đề xuất này",
              "kiến nghị trên"));

  /** "Đó là số vé mà LĐLĐ tỉnh sẽ trao": how a number is spoken of, and that it is yet to come. */
  private static final Beginnings NUMBERS =
      new Beginnings(
          List.of("số", "tổng số", "con số", "kinh phí", "tổng kinh phí", "mức", "khoản", "nguồn"));

  private static final Beginnings YET_TO_COME =
      new Beginnings(List.of("sẽ", "dự kiến", "dự định", "phấn đấu", "đề xuất", "có kế hoạch"));

  private static final int LONGEST_TELLING = 45;

  /** Who owes something, and what is told of it before. */
  private static final Beginnings OWES =
      new Beginnings(List.of("nợ lương", "nợ tiền lương", "nợ bhxh", "nợ bảo hiểm", "nợ tiền"));

  private static final Beginnings CASES = new Beginnings(List.of("vụ", "việc", "tình trạng"));

  private static final Endings TARGET = new Endings(List.of("chỉ tiêu", "mục tiêu"));

  /** What may stand between the word for a target and its number. */
  private static final Endings OF_TARGET =
      new Endings(
          List.of(
              "là",
              "kết nạp",
              "kết nạp mới",
              "phát triển",
              "phát triển mới",
              "phát triển thêm",
              "thành lập",
              "thành lập mới",
              "vận động",
              "giới thiệu",
              "có",
              "đạt",
              "được giao",
              "giao",
              "cả năm",
              "năm",
              "năm nay",
              "đặt ra",
              "đã đề ra",
              "đề ra"));

  /** What unions are given as a task, or set themselves: members, unions and what these do. */
  private static final Set<String> AIMED_AT =
      Set.of(
          "member",
          "worker",
          "teacher",
          "individual",
          "party_member",
          "union_official",
          "grassroots_union",
          "union",
          "initiative",
          "agreement",
          "dialogue",
          "enterprise",
          "workplace_unit",
          "turn_of_people");

  private static final Endings ASSIGNED =
      new Endings(List.of("được giao", "được giao chỉ tiêu", "giao chỉ tiêu"));

  /** "55 trường đăng ký xây dựng …, có 49 trường đạt": what opens a clause of what came of it. */
  private static final String HAVE = " có ";

  private static final Endings DEMANDED =
      new Endings(List.of(" phải", " đăng ký", " giao", "được giao", "được giao chỉ tiêu"));

  private static final Endings CAUSE = new Endings(List.of("khiến", "khiến cho", "làm cho"));
  private static final Endings JOBS = new Endings(List.of("việc"));
  private static final Endings YET = new Endings(List.of("sẽ", "có thể", "không"));

  /** "vừa thông báo 200 công nhân sẽ nghỉ luân phiên": only the telling is done. */
  private static final Beginnings TELLS =
      new Beginnings(
          List.of(
              "thông báo",
              "công bố",
              "cho biết",
              "quyết định",
              "cam kết",
              "ra thông báo",
              "cảnh báo"));

  /** "ai được quá 50% số phiếu sẽ trúng cử": on what it depends that something will be. */
  private static final Beginnings CONDITIONS =
      new Beginnings(List.of("nếu", "với điều kiện", "điều kiện là", "miễn là", "trường hợp"));

  /** "100% đoàn viên phải được cấp thẻ": what is demanded of a share of those counted. */
  private static final Beginnings DEMANDED_OF =
      new Beginnings(List.of("phải được", "phải có", "phải đạt", "phải ký", "phải tổ chức"));

  /** "đặt mục tiêu 500 đơn vị máu nhưng thu về 720": what came of it, behind what was planned. */
  private static final Beginnings TURNED_OUT =
      new Beginnings(
          List.of(
              "nhưng đã",
              "nhưng thu",
              "nhưng đến nay",
              "nhưng thực tế",
              "nhưng kết quả",
              "nhưng đạt",
              "nhưng chỉ đạt",
              "nhưng mới",
              "nhưng có tới"));

  private static final Beginnings BUT =
      new Beginnings(List.of("nhưng", "mà", "song", "tuy nhiên", "trong khi", "còn thực tế"));

  private static final Beginnings ONLY =
      new Beginnings(List.of("chỉ", "mới chỉ", "mới được", "chưa", "vẫn", "hiện"));

  private static final Beginnings NOT_YET = new Beginnings(List.of("chưa", "vẫn chưa"));

  private static final Beginnings NOMINATES = new Beginnings(List.of("đề cử", "tiến cử"));

  private static final Endings COMPARED =
      new Endings(List.of("so với", "so với mức", "so với con số", "thay vì", "thay vì mức"));

  private static final Beginnings NOW =
      new Beginnings(
          List.of(
              " hiện nay",
              " hiện tại",
              " như hiện nay",
              " hiện có",
              " đầu nhiệm kỳ",
              " trước đây",
              " trước đó"));

  /** What says that the least is asked of somebody that is to be done. */
  private static final Beginnings MUST =
      new Beginnings(List.of("phải", "phát động", "vận động", "kêu gọi", "chỉ đạo", "động viên"));

  private static final Endings EXCEEDED = new Endings(List.of("vượt", "vượt mức"));

  /** What opens a sentence of what was done, before a plan is told or of it. */
  private static final Beginnings BEFORE =
      new Beginnings(
          List.of(
              "trước đó",
              "trước đây",
              "năm ngoái",
              "năm trước",
              "vừa qua",
              "kết quả",
              "đến nay",
              "tính đến",
              "ngay tại",
              "ngay sau",
              "sau khi",
              "chỉ sau"));

  /** "Sau 2 tuần, …", "Đến 31/8, …": that long after a plan is told, what has come of it is. */
  private static final Beginnings AFTER = new Beginnings(List.of("sau", "đến", "đến ngày"));

  /** What stands before a whole of which a part is told of next. */
  private static final Endings WHOLES =
      new Endings(List.of("trong", "trong số", "trong tổng số", "trong tổng", "trên tổng số"));

  private final long done;
  private final long planned;
  private final long plan;
  private final long future;
  private final long target;
  private final long sought;
  private final long deeds;
  private final long parts;

  Plans(CueLexicon cues) {
    this.done = cues.bits("done");
    this.planned = cues.bits("planned");
    this.plan = cues.bits("plan");
    this.future = cues.bits("future");
    this.target = cues.bits("target", "plan");
    this.parts = cues.bits("parts");
    this.sought = cues.bits("admit", "found", "build");
    this.deeds = sought | cues.bits("nominate", "sign", "organise", "collect", "train");
  }

  /**
   * A number is planned where the last word before it that says so is one of plan ("sẽ", "phấn
   * đấu"); a noun such as "kế hoạch" says so only where nothing is said to be done.
   */
  Status status(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    Optional<Cue> did = sentence.nearestBefore(at, from, done);
    Optional<Cue> will =
        sentence
            .nearestBefore(at, from, planned)
            .filter(
                cue ->
                    !isOver(frame, cue)
                        && !isNoun(sentence, cue)
                        && !isPutForward(frame, cue)
                        && !isBesideApproved(frame, cue)
                        && !isDoneNext(frame, cue)
                        && !isOtherPledge(frame, cue)
                        && !isConsent(sentence.text(), cue)
                        && sentence.lastOf(TURNED_OUT, cue.span().end(), at) < 0
                        && !isOwedAlready(sentence, cue.span().end(), at)
                        && !isButOnly(sentence, cue.span().end(), at));
    if (MoneyRoles.isLiving(frame)
        || isStoodFor(frame)
        || (isOldValue(frame) && !isStep(frame))
        || isOfNow(frame)
        || Times.compared(frame).isPresent()
        || isCaused(sentence.text(), frame.start())
        || MoneyRoles.RAISED.standBefore(sentence.text(), frame.start())) {
      return Status.REPORTED;
    }
    if (isTarget(sentence, at)
        || isTargetItself(frame)
        || isDemanded(frame)
        || isDemandedOfShare(frame)
        || isDemandedAtLeast(frame)
        || isProposed(frame)
        || isProposal(frame)
        || isNominated(frame)
        || isStep(frame)
        || isListedForHonour(frame)
        || isTask(sentence, at)) {
      return Status.PLANNED;
    }
    if (will.isPresent()
        && (did.isEmpty() || did.get().span().start() < will.get().span().start())) {
      return Status.PLANNED;
    }
    boolean yetToCome =
        !Frames.hangsOnNoun(sentence.text(), at)
            && sentence.lastOf(CONDITIONS, sentence.segment(at).start(), at) < 0
            && sentence
                .firstAfter(frame.end(), frame.clause().end(), future)
                .filter(cue -> !isOfNext(sentence.text(), frame.end(), cue.span().start()))
                .filter(cue -> !isOfPart(frame, cue.span().start()))
                .isPresent();
    if (did.isPresent()
        && !(yetToCome
            && (did.get().span().start() < sentence.segment(at).start()
                || sentence.nearestBefore(at, did.get().span().end(), parts).isPresent()
                || sentence.lastOf(TELLS, did.get().span().end(), at) >= 0))) {
      return Status.REPORTED;
    }
    boolean says =
        yetToCome
            || (tellsPlan(frame) && !MANAGED.standBefore(sentence.text(), frame.start()))
            || isAimedAt(frame)
            || isAhead(sentence, at)
            || isAnnounced(sentence)
            || goesOn(frame, earlier)
            || tellsFurther(frame, earlier)
            || refersToPlan(frame, earlier)
            || addsTo(frame, earlier);
    return says ? Status.PLANNED : Status.REPORTED;
  }

  /**
   * Whether the text of an article opens with it that what the headline says is a target: {@code
   * "Kết nạp 2.000 đoàn viên"} over {@code "Đó là chỉ tiêu của LĐLĐ quận"}.
   */
  static boolean headsTarget(Article article) {
    for (Block block : article.blocks()) {
      boolean body = block.kind() == BlockKind.LEAD || block.kind() == BlockKind.PARAGRAPH;
      if (body) {
        String text = block.text();
        int start = Sentences.start(text);
        int told = TELLS_OF_HEADLINE.lengthAt(text, start);
        int end = Math.min(text.length(), start + LONGEST_TELLING);
        return REACHED_FOR.begins(text, start)
            || (told > 0
                && (TO_BE_REACHED.firstIn(text, start + told, end) >= 0
                    || isYetToBe(text, start + told + 1)));
      }
    }
    return false;
  }

  /** "Đó là [số tiền LĐLĐ tỉnh sẽ chi]": whether a number is said to be of what will be done. */
  private static boolean isYetToBe(String text, int start) {
    return NUMBERS.begins(text, start)
        && YET_TO_COME.firstIn(text, start, ActorWords.mark(text, start, text.length(), ",;:."))
            >= 0;
  }

  /** Makes plans of what a headline tells of targets, but for what it says is done. */
  void planHeadline(List<Draft> headline) {
    for (Draft draft : headline) {
      SentenceView sentence = draft.frame.sentence();
      int from = sentence.span().start();
      if (sentence.nearestBefore(draft.frame.start(), from, done).isEmpty()) {
        draft.status = Status.PLANNED;
      }
    }
  }

  /** "34 câu hỏi, kiến nghị", "những đề xuất": what people have handed in. */
  private static boolean isNoun(SentenceView sentence, Cue cue) {
    int start = cue.span().start();
    return HANDED_IN.begins(sentence.text(), start)
        && BEFORE_HANDED_IN.standBefore(sentence.text(), start);
  }

  /**
   * "kiến nghị xử lý vụ chủ bỏ trốn, nợ lương 650 công nhân": what is asked for is done of debts.
   */
  private static boolean isOwedAlready(SentenceView sentence, int from, int at) {
    int owes = sentence.lastOf(OWES, from, at);
    return owes >= 0
        && (sentence.mark(from, owes, ",") < owes || sentence.firstOf(CASES, from, owes) >= 0)
        && sentence.mark(owes, at, ".;:") == at;
  }

  /** "đề nghị tăng tiền ăn nhưng công ty chỉ chi 12.000 đồng": how little there is so far. */
  private static boolean isButOnly(SentenceView sentence, int from, int at) {
    int but = sentence.lastOf(BUT, from, at);
    return but >= 0 && sentence.lastOf(ONLY, but, at) >= 0;
  }

  /** "Quyết tâm bám nghề, 44 thầy giáo đã giành giải": what a clause of its own says was done. */
  private boolean isDoneNext(Frame frame, Cue plan) {
    SentenceView sentence = frame.sentence();
    int verb = frame.verbStart(-1);
    int at = frame.start();
    return verb > frame.end()
        && sentence.clauseStart(at) > plan.span().end()
        && sentence
            .nearestBefore(verb, frame.end(), done)
            .filter(cue -> cue.span().end() + 1 == verb)
            .isPresent();
  }

  /**
   * "Tháng 11, LĐLĐ quận tập trung thành lập 4 CĐCS, kết nạp 90 đoàn viên": what is worked towards
   * in a month, unless it is said to be achieved. Of longer times the same words tell what was
   * done.
   */
  private boolean isAimedAt(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (!sentence.says(sought)) {
      return false;
    }
    int at = frame.quantity().span().start();
    int from = sentence.segment(at).start();
    int focus = sentence.last(FOCUS, from, at);
    boolean aims =
        focus >= 0
            && sentence
                .firstAfter(focus + FOCUS.length(), at, sought)
                .filter(verb -> verb.span().start() == focus + FOCUS.length())
                .isPresent();
    if (!aims || sentence.first(ACHIEVED, focus, at) >= 0) {
      return false;
    }
    List<PeriodKind> times =
        sentence.periods().stream()
            .filter(period -> period.span().end() <= focus)
            .map(Period::kind)
            .toList();
    return times.contains(PeriodKind.MONTH)
        && times.stream().allMatch(PeriodKind.MONTH::equals)
        && sentence.firstOf(PAST, from, focus) < 0;
  }

  /** "đề nghị Tổng LĐLĐ tặng bằng khen …; xét tặng kỷ niệm chương …": a part with its own verb. */
  private static boolean doesAnother(SentenceView sentence, int start) {
    return !ASKED.begins(sentence.text(), start)
        && (ANEW.begins(sentence.text(), start)
            || sentence.cues().stream()
                .anyMatch(cue -> cue.type().verb() && cue.span().start() == start));
  }

  /** "6 thí sinh được đề nghị tặng bằng khen", "3 tập thể được đề nghị Tổng LĐLĐ khen thưởng". */
  static boolean isProposed(Frame frame) {
    int verb = frame.verbStart(-1);
    boolean asked =
        frame.passive()
            && verb >= frame.end()
            && frame.sentence().first(PROPOSED, frame.end(), verb) >= 0;
    return asked || isPutForward(frame) || isChosen(frame) || isAskedFor(frame);
  }

  /** "đề nghị tặng danh hiệu cho 2 tập thể", "trình Tổng LĐLĐ tặng cờ cho 4 đơn vị". */
  private static boolean isAskedFor(Frame frame) {
    Optional<Cue> verb = frame.verb().filter(cue -> cue.type().in(HONOURS));
    SentenceView sentence = frame.sentence();
    if (verb.isEmpty()
        || verb.get().span().end() > frame.start()
        || verb.get().span().start() < sentence.segment(frame.start()).start()) {
      return false;
    }
    int honours = verb.get().span().start();
    int asks = sentence.lastOf(ASKS, sentence.segment(honours).start(), honours);
    return asks >= 0
        && !NO_REQUEST.standBefore(sentence.text(), asks)
        && !isOfPapers(frame, asks)
        && sentence.mark(asks, honours, ",;:.(") == honours
        && !sentence.doesBetween(asks + ASKS.longestAt(sentence.text(), asks), honours);
  }

  /** "540 hồ sơ đề nghị khen thưởng của 25 trường": whence papers come is no request. */
  private static boolean isOfPapers(Frame frame, int asks) {
    return frame.index() > 0
        && PAPERS.standBefore(frame.sentence().text(), asks - 1)
        && SentenceView.end(frame.sentence().quantities().get(frame.index() - 1)) == asks - 1;
  }

  /** "LĐLĐ tỉnh đề nghị tặng cờ cho 4 đơn vị": who asks for it gives nothing. */
  static boolean asksForHonours(Frame frame) {
    return frame
        .verb()
        .filter(verb -> verb.span().end() <= frame.start())
        .filter(verb -> REQUESTED.standBefore(frame.sentence().text(), verb.span().start()))
        .isPresent();
  }

  /** "chọn 12 tập thể để đề nghị UBND tỉnh tặng bằng khen". */
  private static boolean isChosen(Frame frame) {
    SentenceView sentence = frame.sentence();
    return frame.verb().filter(verb -> verb.type().is("propose")).isPresent()
        && sentence.first(TO_ASK, frame.end(), sentence.segment(frame.start()).end()) >= 0;
  }

  /**
   * "mức tăng 13% mà Tổng LĐLĐ đề xuất", "đề xuất của Tổng LĐLĐ là 13%": a rate or an amount that
   * somebody puts forward.
   */
  private boolean isProposal(Frame frame) {
    Quantity quantity = frame.quantity();
    if (!quantity.unit().code().equals(Draft.PERCENT) && !quantity.unit().isMoney()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    Span segment = sentence.segment(at);
    int end = sentence.mark(frame.end(), segment.end(), ",;:.(");
    int by = sentence.firstOf(BY_WHOM, frame.end(), end);
    int proposes = by < 0 ? -1 : sentence.firstOf(PROPOSES, by, end);
    if (proposes >= 0
        && !sentence.doesBetween(by, proposes)
        && sentence.firstOf(ACCORDING, by, proposes) < 0) {
      return sentence.nearestBefore(at, sentence.clauseStart(at), done).isEmpty();
    }
    if (STANDS_FOR.standBefore(sentence.text(), at)) {
      return true;
    }
    int from = Math.max(segment.start(), at - LONGEST_PROPOSAL);
    int noun = Math.max(sentence.lastOf(PROPOSAL, from, at), proposed(sentence, from, at));
    int is = noun < 0 ? -1 : sentence.first(IS, noun, at);
    return is >= 0 && sentence.mark(is, at, ",;:.") == at;
  }

  /**
   * "mức đề xuất ban đầu 13,3%", "rút đề xuất tăng lương từ 13,3% xuống 10%": a bargainer's rate.
   */
  private static boolean isStep(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    if (!frame.quantity().unit().code().equals(Draft.PERCENT)
        || !STEPS.standBefore(sentence.text(), at)) {
      return false;
    }
    int from = Math.max(sentence.segment(at).start(), at - LONGEST_PROPOSAL);
    int put = sentence.lastOf(PUT, from, at);
    return put >= 0 && sentence.mark(put, at, ",;:.") == at;
  }

  /**
   * Where it is said, before a number, that what it tells is put forward, -1 if nowhere: "mức tăng
   * mà Tổng LĐLĐ [đề nghị] là 13%", "con số VCCI [đưa ra] là 5%".
   */
  private static int proposed(SentenceView sentence, int from, int at) {
    int rate = sentence.lastOf(RATES, from, at);
    return rate < 0 ? -1 : sentence.firstOf(PROPOSES, rate, at);
  }

  /**
   * "danh sách 19 nhà giáo đề nghị xét tặng danh hiệu Nhà giáo ưu tú"; the papers that ask for it
   * are there already.
   */
  private static boolean isPutForward(Frame frame) {
    return !frame.quantity().unit().isMoney()
        && !frame.category().equals("document")
        && PUT_FORWARD.open(frame.sentence().text(), frame.end());
  }

  /** "đề cử 5 kỹ sư xét tặng Giải thưởng A": no prize is theirs yet. */
  private static boolean isNominated(Frame frame) {
    return frame
        .verb()
        .filter(verb -> verb.span().start() < frame.start())
        .filter(verb -> NOMINATES.begins(frame.sentence().text(), verb.span().start()))
        .isPresent();
  }

  /** "phấn đấu 80%, so với 62% hiện nay": what there is now. */
  private static boolean isOfNow(Frame frame) {
    return COMPARED.standBefore(frame.sentence().text(), frame.start())
        && NOW.open(frame.sentence().text(), frame.end());
  }

  /** "Số được đề nghị tặng huân chương: 54 tập thể; danh hiệu chiến sĩ thi đua: 60 cá nhân". */
  private boolean isListedForHonour(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.start();
    int from = sentence.span().start();
    int colon = sentence.mark(from, at, ":");
    return colon < at
        && sentence.firstOf(PUT_FORWARD_LIST, from, colon) >= 0
        && !sentence.doesBetween(colon, at)
        && sentence.nearestBefore(at, colon, done).isEmpty();
  }

  /** "đề nghị làm rõ vụ cháy khiến 2 người bị thương": what has come of something. */
  private static boolean isCaused(String text, int at) {
    int end = ActorWords.skipSpaceBack(text, 0, at);
    int cause = CAUSE.wordsAt(text, end);
    return cause > 0
        && !YET.standBefore(text, end - cause)
        && !JOBS.standBefore(text, end - cause); // "sẽ tạo việc làm cho 300 lao động"
  }

  /** "đại hội sẽ có 150 đại biểu, đại diện cho 9.000 đoàn viên": those are there already. */
  private static boolean isStoodFor(Frame frame) {
    return frame.quantity().unit().code().equals(PERSON)
        && frame
            .verb()
            .filter(cue -> cue.type().is("represent") && cue.span().end() <= frame.start())
            .isPresent();
  }

  /** "sẽ nâng tổng số đoàn viên từ 210.000 lên 255.000": what is so already. */
  static boolean isOldValue(Frame frame) {
    String text = frame.sentence().text();
    return INSTEAD.standBefore(text, frame.start())
        || (FROM.standBefore(text, frame.start()) && TO.begins(text, frame.end() + 1));
  }

  /** Whether a plan is told of before a number that has not been met. */
  private boolean tellsPlan(Frame frame) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int from = sentence.span().start();
    Optional<Cue> cue = sentence.nearestBefore(at, from, plan);
    while (cue.isPresent()
        && (isCounted(sentence, cue.get())
            || isKept(frame, cue.get())
            || isMet(sentence.text(), cue.get().span().start())
            || isOfCounted(sentence, cue.get())
            || isCarriedOut(sentence, cue.get(), at))) {
      cue = sentence.nearestBefore(cue.get().span().start(), from, plan);
    }
    return cue.isPresent();
  }

  /** "đạt 12/15 chỉ tiêu nghị quyết đề ra": who set those that have been met. */
  private boolean isOfCounted(SentenceView sentence, Cue cue) {
    int start = cue.span().start();
    return SET.begins(sentence.text(), start)
        && sentence
            .nearestBefore(start, sentence.segment(start).start(), plan)
            .filter(
                before ->
                    isCounted(sentence, before) || isMet(sentence.text(), before.span().start()))
            .isPresent();
  }

  /**
   * "bảo đảm chỗ ở cho 5.700 công nhân": of a count that is done, as is what people are assured of
   * ("được bảo đảm 100% việc làm"); "bảo đảm 100% công nhân có chỗ ở" is a plan.
   */
  private static boolean isKept(Frame frame, Cue cue) {
    String text = frame.sentence().text();
    int start = cue.span().start();
    return KEEPS.begins(text, start)
        && (!frame.quantity().unit().code().equals(Draft.PERCENT)
            || ENJOYED.standBefore(text, start));
  }

  /** "tuyển 7.900 chỉ tiêu trong 4 ngành": what is counted and no plan. */
  private static boolean isCounted(SentenceView sentence, Cue cue) {
    if (!PLACES.begins(sentence.text(), cue.span().start())) {
      return false;
    }
    for (Quantity quantity : sentence.quantities()) {
      if (quantity.span().start() < cue.span().start()
          && quantity.span().end() >= cue.span().end()
          && !quantity.unit().code().equals(Draft.PERCENT)) {
        return true;
      }
    }
    return false;
  }

  /** "còn nợ 4 tỷ đồng và hứa sẽ trả": what will be done next is another thing. */
  private static boolean isOfNext(String text, int from, int to) {
    int and = text.indexOf(AND, from);
    while (and >= 0 && and < to) {
      char next = text.charAt(and + AND.length());
      if (!Character.isDigit(next) && !MODIFIERS.begins(text, and + AND.length())) {
        return true;
      }
      and = text.indexOf(AND, and + 1);
    }
    return false;
  }

  /**
   * "công ty có 5.400 công nhân, trong đó 1.200 người sẽ nghỉ", "Trong tổng số 5.400 công nhân,
   * 1.200 người sẽ nghỉ", "1.200 người trong số 5.400 công nhân sẽ nghỉ": what will be is so of a
   * part only.
   */
  private boolean isOfPart(Frame frame, int future) {
    SentenceView sentence = frame.sentence();
    int end = frame.end();
    int comma = sentence.mark(end, future, ",");
    boolean whole = WHOLES.standBefore(sentence.text(), frame.start());
    return comma < future
        ? whole || sentence.firstAfter(comma, future, parts).isPresent()
        : whole && isBehindPart(frame);
  }

  /** Whether the part that a whole is told for stands before it. */
  private static boolean isBehindPart(Frame frame) {
    int part = frame.index() - 1;
    SentenceView sentence = frame.sentence();
    return part >= 0
        && sentence.segment(frame.start()).contains(sentence.quantities().get(part).span());
  }

  /** Whether a sentence opens with the plan under which what it tells is done. */
  private static boolean isCarriedOut(SentenceView sentence, Cue plan, int at) {
    String text = sentence.text();
    int start = plan.span().start();
    int words = CARRIED_OUT.wordsAt(text, ActorWords.skipSpaceBack(text, 0, start));
    return words > 0
        && sentence.clauseStart(start) >= start - words - 1
        && sentence.mark(plan.span().end(), at, ",") < at;
  }

  private static boolean isMet(String text, int start) {
    int end = ActorWords.skipSpaceBack(text, 0, start);
    return end > 0 && (text.charAt(end - 1) == '%' || MET.lengthAt(text, end) > 0);
  }

  /**
   * "vượt so với chỉ tiêu 10.000 sáng kiến", "chỉ tiêu kết nạp 900 đoàn viên", "tỉnh được giao
   * 7.000 sáng kiến": what is to be reached, told as a number, whether or not it has been.
   */
  boolean isTargetItself(Frame frame) {
    SentenceView sentence = frame.sentence();
    String text = sentence.text();
    int at = frame.start();
    if (frame.quantity().unit().code().equals(Draft.PERCENT)) {
      return false;
    }
    if (ASSIGNED.standBefore(text, at)) {
      return AIMED_AT.contains(frame.category());
    }
    if (!sentence.says(target)) {
      return false;
    }
    int end = ActorWords.skipSpaceBack(text, 0, at);
    for (int words = OF_TARGET.wordsAt(text, end);
        words > 0;
        words = OF_TARGET.wordsAt(text, end)) {
      end = ActorWords.skipSpaceBack(text, 0, end - words);
    }
    int word = TARGET.wordsAt(text, end);
    return word > 0 && !EXCEEDED.standBefore(text, end - word);
  }

  /** "phải kết nạp 1.100 đoàn viên", "được giao thành lập 4 CĐCS": what is yet to be done. */
  private boolean isDemanded(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (!sentence.says(sought) || frame.passive()) {
      return false;
    }
    int at = frame.start();
    int from = sentence.segment(at).start();
    for (Cue cue : sentence.cues()) {
      boolean demanded =
          cue.type().in(sought)
              && cue.span().start() >= from
              && cue.span().end() <= at
              && DEMANDED.standBefore(sentence.text(), cue.span().start())
              && sentence.first(HAVE, cue.span().end(), at) < 0
              && sentence.nearestBefore(at, cue.span().end(), done).isEmpty();
      if (demanded) {
        return true;
      }
    }
    return false;
  }

  /**
   * "mỗi LĐLĐ huyện phải kiểm tra tối thiểu 15 doanh nghiệp", "phát động các cấp công đoàn kết nạp
   * ít nhất 1.000 đoàn viên": what is the least to be done.
   */
  private boolean isDemandedAtLeast(Frame frame) {
    SentenceView sentence = frame.sentence();
    if (frame.quantity().modifier() != Modifier.AT_LEAST || !AIMED_AT.contains(frame.category())) {
      return false;
    }
    int at = frame.start();
    int must = sentence.lastOf(MUST, sentence.segment(at).start(), at);
    return must >= 0
        && sentence.nearestBefore(at, must, done).isEmpty()
        && sentence.mark(must, at, ",") == at
        && sentence.doesBetween(must, at);
  }

  /** "100% đoàn viên phải được cấp thẻ": told of a share, it is so of none yet. */
  private static boolean isDemandedOfShare(Frame frame) {
    SentenceView sentence = frame.sentence();
    int end = frame.end();
    return frame.quantity().unit().code().equals(Draft.PERCENT)
        && sentence.firstOf(DEMANDED_OF, end, sentence.mark(end, frame.clause().end(), ",;:")) >= 0;
  }

  /** "Sáu tháng cuối năm, LĐLĐ quận kết nạp …": a time to come, said of no year that is named. */
  private static boolean isAhead(SentenceView sentence, int at) {
    String text = sentence.text();
    int from = sentence.span().start();
    int ahead = sentence.firstOf(REST_OF_YEAR, from, at);
    if (ahead < 0) {
      return false;
    }
    int end = ahead + REST_OF_YEAR.lengthAt(text, ahead);
    return end >= text.length()
        || !Character.isDigit(text.charAt(Math.min(end + 1, text.length() - 1)));
  }

  /**
   * "… phấn đấu kết nạp 600 đoàn viên. Đồng thời, thành lập mới 8 CĐCS": what is added to the plans
   * of the sentence before.
   */
  private boolean addsTo(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    if (earlier.isEmpty()) {
      return false;
    }
    Draft last = earlier.get(earlier.size() - 1);
    boolean near =
        last.block() == sentence.block()
            || (last.block() + 1 == sentence.block() && LINKS.begins(sentence.text(), 0));
    return near
        && (AIMED_AT.contains(frame.category())
            || (frame.quantity().unit().code().equals(Draft.PERCENT)
                && AS_TO.begins(sentence.text(), sentence.span().start())))
        && last.status == Status.PLANNED
        && !isByAnother(frame, last.frame.sentence())
        && (ADDED.begins(sentence.text(), sentence.span().start()) || opensWithDeed(sentence));
  }

  /**
   * "Công ty A đồng ý trả 2 tháng lương. Cùng với đó, LĐLĐ tỉnh hỗ trợ 50 người": whether a
   * sentence names who acts in it, and the one before named others.
   */
  private static boolean isByAnother(Frame frame, SentenceView before) {
    List<Optional<Entity>> others = before.bodies().stream().map(Mention::entity).toList();
    List<Optional<Entity>> own =
        frame.sentence().bodies().stream()
            .filter(body -> body.span().end() < frame.start())
            .map(Mention::entity)
            .toList();
    return !own.isEmpty() && !others.isEmpty() && own.stream().noneMatch(others::contains);
  }

  /**
   * "Phương hướng năm 2034: kết nạp 2.200 đoàn viên; thành lập 15 CĐCS", "Đại hội đã thông qua các
   * chỉ tiêu: …": a list of what is to be done.
   */
  private boolean isTask(SentenceView sentence, int at) {
    int start = sentence.span().start();
    int colon = sentence.mark(start, at, ":");
    if (colon >= at || sentence.nearestBefore(at, colon, done).isPresent()) {
      return false;
    }
    return TASKS.begins(sentence.text(), start)
        || (sentence.firstOf(TASKS, start, colon) >= 0
            && sentence.firstOf(SETS, start, colon) >= 0
            && sentence.firstOf(ACHIEVEMENTS, start, colon) < 0
            && sentence.firstOf(WORKED_ON, start, colon) < 0);
  }

  /** "LĐLĐ tỉnh vừa giao chỉ tiêu cho các huyện. Theo đó, toàn tỉnh kết nạp …". */
  private static boolean isAnnounced(SentenceView sentence) {
    String text = sentence.text();
    int start = sentence.span().start();
    if (!IN_NUMBERS.begins(text, start)) {
      return false;
    }
    int end = Math.max(0, start - 2);
    int from = Math.max(0, text.lastIndexOf(". ", Math.max(0, end - 1)) + 1);
    int announced = ANNOUNCED.firstIn(text, from, end);
    if (announced < 0) {
      return false;
    }
    // "phấn đấu [hoàn thành] 14 chỉ tiêu": yet to be achieved
    int behind = announced + ANNOUNCED.longestAt(text, announced) + 1;
    int aimed = ACHIEVEMENTS.lengthAt(text, behind);
    return ACHIEVEMENTS.firstIn(text, from, announced) < 0
        && ACHIEVEMENTS.firstIn(text, Math.min(behind + aimed, end), end) < 0;
  }

  /** "Thành lập mới 8 CĐCS; kết nạp …": a sentence that begins with what is to be done. */
  private boolean opensWithDeed(SentenceView sentence) {
    return sentence
        .firstAfter(sentence.span().start(), sentence.span().end(), deeds)
        .filter(cue -> cue.span().start() == sentence.span().start())
        .isPresent();
  }

  /**
   * "đề nghị các CĐCS …; kết thúc buổi lễ, 10 công nhân được trao quà": what is told goes on; so it
   * does where somebody is asked and a semicolon ends it ("đề nghị LĐLĐ tỉnh biểu dương 3 công
   * nhân; 85 sáng kiến được công nhận").
   */
  private static boolean isOver(Frame frame, Cue will) {
    SentenceView sentence = frame.sentence();
    int at = frame.quantity().span().start();
    int start = sentence.segment(at).start();
    int word = ActorWords.skipSpace(sentence.text(), start, at);
    if (HIRING.begins(sentence.text(), will.span().start())) {
      // "với nhu cầu tuyển 900 lao động, thu hút 400 người đến dự"
      int verb = frame.verbStart(-1);
      int end = Math.min(verb, at);
      return verb > will.span().end() && sentence.mark(will.span().end(), end, ",;") < end;
    }
    return will.span().end() <= start
        && (NEEDS.equals(will.span().of(sentence.text()))
            // "vận động mỗi đoàn viên góp 1 ngày lương; tiếp nhận 2 trạm bờ"
            || will.span().of(sentence.text()).endsWith(OF_EACH)
            || Times.OCCASIONS.begins(sentence.text(), word)
            // "yêu cầu 4 doanh nghiệp lập bảng lương; hòa giải thành 2 vụ"
            || asksCounted(sentence, will)
            // "80% doanh nghiệp có kế hoạch thưởng; 6 doanh nghiệp chưa có phương án"
            || (word == frame.start() && isNotYet(frame))
            || (ASKED.begins(sentence.text(), will.span().start())
                && (frame.passive()
                    || UNDERGONE.begins(sentence.text(), frame.end() + 1)
                    || doesAnother(sentence, word))));
  }

  private static boolean asksCounted(SentenceView sentence, Cue will) {
    int behind = will.span().end() + 1;
    return HANDED_IN.begins(sentence.text(), will.span().start())
        && behind < sentence.span().end()
        && Character.isDigit(sentence.text().charAt(behind));
  }

  /** "đã xây dựng kế hoạch và mở 12 lớp": what is done besides planning. */
  private static boolean isBesideApproved(Frame frame, Cue will) {
    if (!APPROVES.begins(frame.sentence().text(), will.span().start())) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int from = will.span().end();
    int at = frame.start();
    int next =
        sentence.quantities().stream()
            .mapToInt(other -> other.span().start())
            .filter(start -> start >= from)
            .findFirst()
            .orElse(at);
    int end = Math.min(at, next);
    return sentence.mark(from, end, ",;:") < end || sentence.first(AND, from, end) >= 0;
  }

  private static boolean isNotYet(Frame frame) {
    SentenceView sentence = frame.sentence();
    int end = sentence.mark(frame.end(), sentence.segment(frame.start()).end(), ",;:.(");
    return sentence.firstOf(NOT_YET, frame.end(), end) >= 0;
  }

  /**
   * "cam kết không cắt giảm việc làm; 900 lao động được hỗ trợ": not in "cam kết trả đủ 100%
   * lương", where somebody pledges to pay or give what is told.
   */
  private static boolean isOtherPledge(Frame frame, Cue will) {
    SentenceView sentence = frame.sentence();
    return PLEDGE.begins(sentence.text(), will.span().start())
        && (will.span().end() <= sentence.segment(frame.start()).start()
            || !PLEDGED.begins(sentence.text(), will.span().end() + 1));
  }

  /** "được sự đồng ý của LĐLĐ tỉnh, LĐLĐ huyện tổ chức": what has been agreed to is done. */
  private static boolean isConsent(String text, Cue will) {
    return CONSENT.standBefore(text, will.span().start())
        && text.regionMatches(true, will.span().start(), AGREE, 0, AGREE.length());
  }

  /** "công nhân đã đề xuất 310 sáng kiến": ideas are put forward when they are told of. */
  private static boolean isPutForward(Frame frame, Cue will) {
    return frame.category().equals(IDEAS)
        && PUTS_FORWARD.begins(frame.sentence().text(), will.span().start());
  }

  /** "đạt 94% kế hoạch (kết nạp 1.510 đoàn viên)": what a plan is, said in brackets behind it. */
  private boolean isTarget(SentenceView sentence, int at) {
    int open = sentence.openBracket(at);
    return open >= 0
        && sentence
            .nearestBefore(open, sentence.span().start(), target)
            .filter(cue -> open - cue.span().end() <= NEAR)
            .isPresent();
  }

  /** "… sẽ thanh tra 180 DN. Con số này ở mỗi huyện là 18 DN": of the same time as the last. */
  private static boolean refersToPlan(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    if (earlier.isEmpty()
        || !CarriedKinds.REFERENCES.begins(sentence.text(), sentence.span().start())) {
      return false;
    }
    Draft last = earlier.get(earlier.size() - 1);
    return last.block() == sentence.block()
        && last.status == Status.PLANNED
        && sentence.periods().isEmpty();
  }

  /**
   * "sẽ tặng 300 cặp vé. Mỗi cặp trị giá 5 triệu đồng", "… Cụ thể, tặng 900 suất quà": what gifts a
   * sentence of plans is followed by.
   */
  private static boolean tellsFurther(Frame frame, List<Draft> earlier) {
    SentenceView sentence = frame.sentence();
    if (earlier.isEmpty()
        || !DETAILS.begins(sentence.text(), sentence.span().start())
        || EACH_TIME.begins(sentence.text(), sentence.span().start())) {
      return false;
    }
    Draft last = earlier.get(earlier.size() - 1);
    return last.block() == sentence.block()
        && last.status == Status.PLANNED
        && sentence.periods().isEmpty()
        && (frame.quantity().unit().isMoney()
            || frame.verb().filter(verb -> verb.type().in(GIFTS)).isPresent())
        && !isByAnother(frame, last.frame.sentence());
  }

  /** "Mức thưởng dự kiến … Trong đó, …": amounts that a sentence of plans is followed by. */
  private static boolean goesOn(Frame frame, List<Draft> earlier) {
    if (earlier.isEmpty() || !frame.quantity().unit().isMoney()) {
      return false;
    }
    SentenceView sentence = frame.sentence();
    int start = sentence.span().start();
    int after = start + AFTER.lengthAt(sentence.text(), start) + 1;
    if (BEFORE.begins(sentence.text(), start)
        || (after > start + 1 && Character.isDigit(sentence.text().charAt(after)))) {
      return false;
    }
    for (int i = earlier.size() - 1; i >= 0; i--) {
      Draft last = earlier.get(i);
      boolean nextBlock =
          last.block() + 1 == frame.sentence().block()
              && last.moneyRole.filter(Draft.WAGE::equals).isPresent()
              && frame.cues().stream().anyMatch(cue -> cue.type().is("bonus"));
      if (last.block() != frame.sentence().block() && !nextBlock) {
        return false;
      }
      if (last.kind == FactKind.MONEY) {
        return last.status == Status.PLANNED;
      }
    }
    return false;
  }
}
