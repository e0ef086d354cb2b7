package io.unionfacts.extract.fact;

import io.unionfacts.extract.entity.Mention;
import io.unionfacts.extract.quantity.CountedNoun;
import io.unionfacts.extract.quantity.Modifier;
import io.unionfacts.extract.quantity.Quantity;
import io.unionfacts.extract.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what governs each number of a sentence. A verb governs what follows it, over "và", commas
 * and, where the next part of an enumeration has no verb of its own, over semicolons: {@code "tặng
 * cờ thi đua cho 3 tập thể; bằng khen cho 5 tập thể"}. A passive or a predicate governs the number
 * before it: {@code "12 tập thể và 30 cá nhân được khen thưởng"}.
 */
final class Frames {
  private static final String OF = " của ";
  private static final String AND = " và ";
  private static final String IS = " là ";

  /** What people are, or do, that no verb before a comma says of others. */
  private static final Beginnings SAID_TO_BE =
      new Beginnings(List.of(" là", " đỗ", " thi đỗ", " đậu", " trúng tuyển"));

  /** What stands between two numbers of which the same is said. */
  private static final String WITH = " với ";

  private static final Set<String> BESIDE = Set.of(AND, " cùng ", " cùng với ");

  private static final int LONGEST_BESIDE = " cùng với ".length();
  private static final List<String> NEXT_CLAUSE =
      List.of(" và chưa ", " và đã ", " và đang ", " và không ", " và sẽ ", " và có ");

  /** What else is told behind a comma of those who are counted before it. */
  private static final Beginnings DESCRIPTIONS =
      new Beginnings(
          List.of(
              "tiểu học",
              "thcs",
              "thpt",
              "trung học",
              "mồ côi",
              "ốm đau",
              "đau ốm",
              "hoạn nạn",
              "rủi ro",
              "gặp rủi ro",
              "gặp nạn",
              "gặp khó khăn",
              "bệnh tật",
              "bệnh nặng",
              "thiên tai",
              "hỏa hoạn",
              "neo đơn",
              "đơn thân",
              "già yếu",
              "đông con",
              "khuyết tật",
              "tàn tật",
              "bệnh hiểm nghèo",
              "không có điều kiện",
              "chưa có điều kiện",
              "không có khả năng",
              "không thể về",
              "không về quê",
              "có hoàn cảnh",
              "hoàn cảnh",
              "có thu nhập",
              "thu nhập thấp",
              "xa nhà",
              "xa quê",
              "mắc bệnh",
              "bị bệnh",
              "bị tai nạn",
              "bị ảnh hưởng",
              "ở trọ",
              "thuê trọ",
              "đang thuê",
              "đang ở",
              "thuộc diện",
              "đến từ",
              "đảm việc nhà",
              "phó chủ tịch",
              "phó giám đốc",
              "nhiều năm"));

  /** "127 đơn vị, cá nhân được khen": who else is among those counted. */
  private static final Beginnings AND_INDIVIDUALS = new Beginnings(List.of("cá nhân"));

  /**
   * "58 người không đủ điều kiện sau khi khám", "sa thải 8 thợ vì tham gia lãn công": what follows
   * says when or why, not what they did.
   */
  private static final Endings AT_THE_TIME =
      new Endings(List.of(" khi", " để", " vì", " vì đã", " vì không", " do đã"));

  /** How the next amount begins that a sentence tells of. */
  private static final Beginnings OTHER_AMOUNT =
      new Beginnings(List.of("số", "tổng số", "tỷ lệ", "tỉ lệ", "phần còn lại", "phần kinh phí"));

  /** "500 công nhân ở lại thành phố được tặng quà": what only tells which of them are meant. */
  private static final Beginnings BEING =
      new Beginnings(
          List.of(
              "ở lại",
              "ở trọ",
              "thuê trọ",
              "sinh sống",
              "cư trú",
              "tạm trú",
              "lưu trú",
              "về quê",
              "về nhà",
              "mắc",
              "mất việc",
              "thất nghiệp",
              "nghỉ hưu"));

  /** "300 lao động đang làm việc tại đây dự lễ": where those work of whom more is told. */
  private static final Beginnings EMPLOYED =
      new Beginnings(List.of("làm việc", "đang làm việc", "lao động tại", "công tác"));

  /** What else there is that belongs to a place whose first part stands before a comma. */
  private static final Beginnings NEXT_PLACES =
      new Beginnings(
          List.of(
              "khu",
              "cụm",
              "kcn",
              "ccn",
              "kcx",
              "đơn vị",
              "doanh nghiệp",
              "dn",
              "cơ quan",
              "trường",
              "trường học",
              "công ty",
              "nhà máy",
              "xí nghiệp",
              "hợp tác xã",
              "bệnh viện",
              "xã",
              "phường",
              "huyện",
              "quận",
              "thị xã",
              "thành phố",
              "tỉnh"));

  /** What opens whose those are who are counted: "của các khu công nghiệp, khu chế xuất". */
  private static final Beginnings OF_PLACES =
      new Beginnings(
          List.of(
              " của các ",
              " các ",
              " đang làm việc tại ",
              " đang làm việc ở ",
              " đang làm việc trong ",
              " làm việc tại ",
              " làm việc ở ",
              " làm việc trong ",
              " đang công tác tại ",
              " đang công tác ở ",
              " công tác tại ",
              " công tác ở ",
              " đang học tập tại ",
              " đang giảng dạy tại ",
              " quê ở ",
              " đang sinh sống tại "));

  /**
   * What opens what commas set apart: when something is done, with whom, or who most of them are.
   */
  private static final Beginnings ASIDES =
      new Beginnings(
          List.of(
              "sáng",
              "trưa",
              "chiều",
              "tối",
              "hôm",
              "ngày",
              "mới đây",
              "vừa qua",
              "nhân dịp",
              "trong dịp",
              "dịp",
              "cùng",
              "cùng với",
              "trong đó có",
              "trong đó đa số",
              "trong đó phần lớn",
              "phần lớn",
              "chủ yếu",
              "đa số",
              "đa phần",
              "hầu hết",
              "thay mặt",
              "đại diện"));

  private static final int LONGEST_ASIDE = 90;

  private static final String UNION = "union";

  /** What is taught. */
  private static final Beginnings SKILLS =
      new Beginnings(List.of("kỹ năng", "kĩ năng", "nghiệp vụ", "phương pháp", "kiến thức"));

  private static final Beginnings HAS = new Beginnings(List.of(" có"));

  /** What those have, as which they are counted: "12 CĐCS có đông công nhân". */
  private static final Beginnings SIZES =
      new Beginnings(
          List.of(
              "từ",
              "trên",
              "hơn",
              "dưới",
              "gần",
              "đông",
              "nhiều",
              "đoàn viên",
              "thành tích",
              "hoàn cảnh"));

  /** What stands between unions and their members. */
  private static final Beginnings HAVING =
      new Beginnings(List.of(" với ", " gồm ", " có ", " tập hợp ", " với tổng số "));

  private static final int LONGEST_HAVING = 24;

  /** What stands before the verb by which an event is called: "lễ phát động". */
  private static final Endings NAMES_EVENT =
      new Endings(
          List.of(
              " lễ",
              " buổi lễ",
              " hội nghị",
              " chương trình",
              " buổi",
              " cuộc",
              " đợt",
              " lễ hội"));

  private static final Endings AT_LEAST = new Endings(List.of("ít nhất", "tối thiểu"));
  private static final Endings AT_MOST = new Endings(List.of("tối đa", "nhiều nhất"));

  /** The ends of what is told from the least to the most. */
  private static final Beginnings LEAST =
      new Beginnings(List.of("ít nhất", "thấp nhất", "tối thiểu"));

  private static final Beginnings MOST = new Beginnings(List.of("nhiều nhất", "cao nhất"));

  private static final Beginnings ON = new Beginnings(List.of("trên"));

  private static final String VEHICLE = "product";

  /** What something may be on. */
  private static final Set<String> WHEREON = Set.of("place", VEHICLE, "plan_item");

  /** Who may be aboard, and what is done in places. */
  static final Endings ABOARD =
      new Endings(
          List.of(
              "ngư dân",
              "thuyền viên",
              "lao động",
              "thuyền trưởng",
              "máy trưởng",
              "người",
              "diễn ra",
              "triển khai",
              "thực hiện",
              "trải rộng",
              "trải dài",
              "đóng",
              "thí điểm"));

  /** "lương tối thiểu": a bound that belongs to a name. */
  private static final Endings NAMED_BOUND = new Endings(List.of("lương", "mức", "chi phí"));

  /** What stands between such a bound and the verb. */
  private static final Endings OUGHT =
      new Endings(
          List.of("phải", "cần", "sẽ", "cũng", "được", "được xét", "phối hợp", "là", "đều"));

  /** What stands before the number of all of those who have just been named. */
  private static final Endings IN_ALL =
      new Endings(
          List.of("tổng số", "tổng cộng", "tất cả", "gồm", "tổng số khoảng", "với tổng số"));

  /** What may stand between those who are counted so and what they do. */
  private static final Beginnings THEN =
      new Beginnings(
          List.of("đã", "cùng", "đều", "cùng nhau", "đã cùng", "đã cùng nhau", "hào hứng", "sẽ"));

  /** "số lao động bị mất việc là 540 người": what tells of which workers the sum is. */
  private static final Beginnings QUALIFIED =
      new Beginnings(
          List.of(
              "được",
              "bị",
              "tham gia",
              "tham dự",
              "dự",
              "về dự",
              "đến dự",
              "có mặt",
              "mất việc",
              "nghỉ việc",
              "thất nghiệp",
              "nhiễm",
              "mắc",
              "tử vong",
              "bị thương",
              "đăng ký"));

  private static final String ARE = " được ";

  /** How those are told to live of whom a sum is. */
  private static final Beginnings IN_NEED =
      new Beginnings(
          List.of(
              "nghèo",
              "khó khăn",
              "có hoàn cảnh khó khăn",
              "hoàn cảnh khó khăn",
              "có hoàn cảnh đặc biệt khó khăn",
              "gặp khó khăn"));

  /** What else there may be so much of each than of people. */
  private static final Beginnings MEALS =
      new Beginnings(
          List.of("suất ăn", "suất cơm", "bữa ăn", "bữa cơm", "mỗi suất ăn", "mỗi suất cơm"));

  /** What nobody is given. */
  private static final Set<String> MEASURES =
      Set.of("m2", "ha", "percent", "km", "m", "hour", "minute", "day");

  /** Units of those of whom each may get something. */
  private static final Set<String> COUNTED_HEADS = Set.of("person", "household", "collective");

  /** How much of something each gets: "1 triệu đồng/người". */
  private static final Beginnings SHARES =
      new Beginnings(
          List.of("người", "hộ", "gia đình", "suất", "phần", "em", "cháu", "trường hợp", "đơn vị"));

  /** What opens how much things cost that are counted before. */
  private static final Beginnings PRICES =
      new Beginnings(
          List.of(
              "trị giá",
              "tổng trị giá",
              "với tổng trị giá",
              "tương đương",
              "có giá trị",
              "tổng giá trị"));

  /** What opens what is told of some of those counted before. */
  private static final Beginnings AMONG =
      new Beginnings(List.of("trong đó", "trong số đó", "trong số này", "gồm", "bao gồm"));

  private static final int COMMA = 2;

  /** What those reach of whom a bracket stood before it. */
  private static final Beginnings REACHES = new Beginnings(List.of("đạt", "đã đạt", "đều đạt"));

  /** What people have who have worked for years. */
  private static final Beginnings TENURES =
      new Beginnings(List.of("thời gian", "thâm niên", "gắn bó", "công tác", "trên", "từ"));

  /** What all of those do of whom some have just been set apart. */
  private static final Beginnings GO_ON =
      new Beginnings(
          List.of(
              "tham gia",
              "đã tham gia",
              "cùng tham gia",
              "đã cùng tham gia",
              "đang tham gia",
              "sẽ tham gia",
              "tham dự",
              "đã tham dự",
              "dự",
              "đã dự",
              "về dự",
              "đã về dự",
              "đến dự",
              "đã đến dự",
              "tới dự",
              "đã tới dự",
              "có mặt",
              "đã có mặt",
              "tranh tài",
              "đã tranh tài",
              "hiến máu",
              "đã hiến máu",
              "đình công",
              "đã đình công",
              "ngừng việc",
              "đã ngừng việc",
              "đồng loạt",
              "đã đồng loạt",
              "mất việc",
              "nghỉ việc"));

  private static final Beginnings PASSIVES =
      new Beginnings(
          List.of("đã được", "được", "vừa được", "sẽ được", "cũng được", "cũng đã được"));

  /** What part of those counted is told beside what is told of all of them. */
  private static final Endings WOMEN = new Endings(List.of(" nữ"));

  private static final String TURNS = "turn_of_people";
  private static final String TURN = "lượt";
  private static final Set<String> COUNTED_TURNS =
      Set.of("member", "worker", "teacher", "union_official", "individual", "official");

  private static final Beginnings SUMS =
      new Beginnings(List.of("tổng cộng", "tổng số", "với tổng số", "với tổng cộng"));

  /** Of whom a sum tells that were named before it. */
  private static final Set<String> SUMMED_UP = Set.of("individual", "household");

  private static final int LONGEST_SUMMED = 80;

  private static final Set<String> CONDITIONS =
      Set.of("có từ", "có trên", "sử dụng từ", "(có từ", "(sử dụng từ");

  /** What stands between those who hold a title and it. */
  private static final Beginnings HOLDS =
      new Beginnings(List.of(" là", " đạt", " đều đạt", " đều là", " giữ"));

  /** What stands between those who won something and the level at which they did. */
  static final Beginnings AT_LEVEL = new Beginnings(List.of(" đạt cấp ", " được công nhận cấp "));

  /** What opens the place where those are who are counted, or whence they come. */
  private static final Beginnings WHENCE =
      new Beginnings(
          List.of(" ở ", " tại ", " thuộc ", " trên ", " từ ", " đến từ ", " tiêu biểu ở "));

  private static final int LONGEST_PLACE = 48;

  /** What makes a noun of a verb. */
  private static final Endings THE_DOING = new Endings(List.of("việc", "công tác", "tình hình"));

  private static final String AFFLICTED = "bị";
  private static final String HELPED = "được";

  /** What those do who act together with others before they do what is told. */
  private static final Beginnings JOINTLY =
      new Beginnings(
          List.of("phối hợp với", "phối hợp cùng", "kết hợp với", "kết hợp cùng", "hợp tác với"));

  /** How those are helped whom something has befallen; to be taken to hospital is no such help. */
  private static final Beginnings HELPS =
      new Beginnings(
          List.of(
              "thăm",
              "thăm hỏi",
              "hỗ trợ",
              "trợ cấp",
              "trợ giúp",
              "giúp",
              "giúp đỡ",
              "cứu trợ",
              "chăm lo",
              "động viên",
              "giới thiệu việc làm",
              "tạo việc làm",
              "tư vấn",
              "đào tạo",
              "dạy nghề",
              "tặng",
              "trao"));

  /** What stands between people and the number of places or bodies that they come from. */
  private static final Set<String> COME_FROM =
      Set.of("thuộc", "của", "tại", "ở", "từ", "đến từ", "làm việc tại");

  private static final Beginnings AFFLICTION = new Beginnings(List.of("bị", "mắc"));
  private static final Set<String> PEOPLE = Set.of("person", "household");

  /** Units of those who are helped or honoured. */
  private static final Set<String> HONOURED = Set.of("person", "household", "collective", "union");

  private static final Endings AIMS = new Endings(List.of("phấn đấu", "phấn đấu có"));

  /** What stands before an inspection of which is told what came of it. */
  private static final Endings THROUGH =
      new Endings(List.of("sau", "qua", "sau khi", "qua đợt", "sau đợt", "qua công tác"));

  /** "khám ung thư vú, ung thư máu cho 90 cô giáo": those something is done for do nothing here. */
  private static final Endings FOR = new Endings(List.of(" cho"));

  /** What opens what is told of those counted right before. */
  private static final Beginnings WHO_HAVE = new Beginnings(List.of("có", "đã có"));

  /** What may stand between those counted and what is said of them: "77 người còn lại nhận". */
  private static final Set<String> FILLERS = Set.of("", "còn lại", "khác", "đã", "vinh dự");

  /** Characters of what is said at most of those counted before what they get. */
  private static final int LONGEST_DESCRIPTION = 40;

  private static final Beginnings SOMEBODY =
      new Beginnings(List.of("chị", "anh", "ông", "bà", "cô", "thầy"));

  private static final Beginnings ANSWERS = new Beginnings(List.of("hưởng ứng"));
  private static final Beginnings UNDERGOES = new Beginnings(List.of("được"));

  /** "dự thi có 28 cô giáo được chọn từ các trường": whence those come who are counted. */
  private static final Beginnings PICKED =
      new Beginnings(
          List.of(
              "chọn từ",
              "chọn ra từ",
              "lựa chọn từ",
              "tuyển chọn từ",
              "chọn lọc từ",
              "bình chọn từ",
              "cử từ"));

  private static final Set<String> BEFORE_PASSIVE = Set.of("", "đã", "sẽ", "vừa");
  private static final int FOR_REACH = 15;

  private final long verbs;
  private final long weak;
  private final long includes;
  private final long costs;
  private final long passive;
  private final long undergone;

  /** What is said of those counted before a comma. */
  private final long said;

  private final long ratings;
  private final long signs;
  private final long teaches;

  private final long admits;
  private final long partyAdmission;
  private final long predicates;
  private final long join;
  private final long joins;
  private final long silent;
  private final long passing;
  private final long suffers;

  /** What those do who give or help. */
  private final long helps;

  /** Classes of what is told of those whom a verb before it describes. */
  private final long told;

  private final long represent;

  /** What becomes more or less. */
  private final long changes;

  private final long given;

  private final long wins;
  private final long honours;
  private final long praises;
  private final long forms;

  private final long inspects;

  /** What bodies do that are counted. */
  private final long organises;

  /** Classes that say what an amount is, and that people borrow. */
  private final long roles;

  private final long loan;

  /** Words for a sum of workers. */
  private final long workerSum;

  private final long proposes;
  private final long trains;

  /** Words for a sum of members. */
  private final long memberSum;

  private final long each;

  Frames(CueLexicon cues) {
    verbs = cues.verbs();
    includes = cues.bits("include");
    costs = cues.bits("cost");
    weak = cues.bits("have") | costs | includes;
    silent = cues.bits("say");
    passing = cues.bits("work");
    suffers = cues.bits("suffer");
    helps = cues.bits("give", "aid");
    proposes = cues.bits("propose");
    trains = cues.bits("train");
    told = cues.bits("passive", "join", "give", "aid", "praise", "win", "train");
    given = cues.bits("for");
    wins = cues.bits("win");
    honours = cues.bits("praise", "give");
    praises = cues.bits("praise");
    forms = cues.bits("form");
    organises = cues.bits("organise", "sign");
    changes = cues.bits("change");
    represent = cues.bits("represent");
    passive = cues.bits("passive");
    admits = cues.bits("admit");
    partyAdmission = cues.bits("party_admission");
    undergone = passive | partyAdmission;
    ratings = cues.bits("rating");
    signs = cues.bits("sign");
    teaches = cues.bits("train", "organise");
    said = verbs | undergone | ratings;
    predicates =
        cues.bits("join", "win", "vote", "work", "suffer", "train", "sign", "pact", "admit");
    join = cues.bits("join");
    joins = cues.bits("join", "inspect");
    loan = cues.bits("loan");
    workerSum = cues.bits("worker_sum");
    memberSum = cues.bits("member_sum");
    each = cues.bits("each");
    inspects = cues.bits("inspect");
    roles = loan | cues.bits("each", "wage", "bonus", "price", "debt", "fund");
  }

  /** The frames of a sentence's numbers, in order. */
  List<Frame> read(SentenceView sentence) {
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < sentence.quantities().size(); i++) {
      frames.add(frame(sentence, i));
    }
    return frames;
  }

  private Frame frame(SentenceView sentence, int index) {
    Quantity quantity = sentence.quantities().get(index);
    int at = quantity.span().start();
    Span segment = sentence.segment(at);
    Optional<Mention> doer = sentence.doerOfUntold(Frame.start(quantity));
    int own = doer.isPresent() ? doer.get().span().end() : segment.start();
    Optional<Cue> attended = attendedAtHead(sentence, quantity);
    Optional<Cue> left =
        attended.isPresent()
            ? attended
            : sentence
                .nearestBefore(at, own, verbs & ~silent)
                .map(verb -> behindSum(sentence, quantity, verb))
                .map(verb -> beforeRelative(sentence, verb, index))
                .filter(verb -> !isFinding(sentence, verb, at))
                .map(verb -> inspecting(sentence, verb, segment.start()))
                .map(verb -> teaching(sentence, verb, segment.start()));
    int last = sentence.lastCoordinated(index);
    int afterPhrase = SentenceView.end(sentence.quantities().get(last));
    int rightNumber = behindCondition(sentence, last + 1, afterPhrase);
    boolean untold = left.isEmpty() || left.get().type().in(weak);
    if (untold || crossesComma(sentence, left.get(), index)) {
      rightNumber = behindWhence(sentence, index, rightNumber, afterPhrase);
    }
    int apposed = isGoverned(sentence, left, index) ? 0 : Appositions.end(sentence, quantity);
    int behindAside =
        Math.max(
            apposed,
            Math.max(behindPrice(sentence, last), behindNumbers(sentence, last, left.isEmpty())));
    if (behindAside > afterPhrase) {
      afterPhrase = behindAside;
      rightNumber = firstBehind(sentence, last + 1, behindAside);
    }
    int rightLimit =
        topicEnd(
            sentence,
            afterPhrase,
            rightNumber < sentence.quantities().size()
                ? Math.min(segment.end(), sentence.quantities().get(rightNumber).span().start())
                : segment.end());
    int phrase = apposed > 0 ? afterPhrase : SentenceView.end(quantity);
    Optional<Cue> passiveVerb = passiveVerb(sentence, index, phrase, afterPhrase, rightLimit);
    if (passiveVerb.isPresent() && hasOwnVerb(sentence, index, last, left)) {
      passiveVerb = Optional.empty();
      afterPhrase = SentenceView.end(quantity);
      rightLimit = sentence.quantities().get(index + 1).span().start();
    }
    boolean ofLevel = isOfLevel(sentence, index);
    if (ofLevel) {
      passiveVerb = Optional.empty();
    }
    Optional<Cue> apart =
        passiveVerb.isPresent() ? Optional.empty() : toldApart(sentence, index, left, rightLimit);
    if (apart.isEmpty()
        && passiveVerb.isEmpty()
        && (left.isEmpty() || left.get().type().in(weak))) {
      apart = title(sentence, index, rightLimit);
    }
    boolean alone = ofLevel || apart.isPresent() || isSaidToBe(sentence, index, left);
    Optional<Cue> verb;
    boolean after = false;
    if (passiveVerb.isPresent()) {
      verb = passiveVerb;
      after = true;
    } else if (alone) {
      // No verb known here says what they undergo or are.
      verb = apart.filter(cue -> cue.type().verb());
      after = true;
    } else if (left.isPresent() && !left.get().type().in(weak)) {
      boolean stand = standsForOthers(sentence, left.get(), index);
      verb = stand ? Optional.empty() : left;
      boolean told =
          FOR.standBefore(sentence.text(), Frame.start(quantity))
              || (left.get().type().in(praises)
                  && WHO_HAVE.begins(sentence.text(), SentenceView.end(quantity) + 1));
      if (stand || (!told && crossesComma(sentence, left.get(), index))) {
        Optional<Cue> predicate =
            predicate(sentence, quantity, apposed, afterPhrase, rightLimit, predicates);
        if (predicate.isPresent()) {
          verb = predicate;
          after = true;
        }
      }
    } else {
      Optional<Cue> joining = joinBefore(sentence, left, segment);
      Optional<Cue> right =
          joining.isPresent() || quantity.unit().isMoney()
              ? Optional.empty()
              : predicate(
                  sentence,
                  quantity,
                  apposed,
                  afterPhrase,
                  left.isEmpty() ? rightLimit : next(sentence, afterPhrase, rightLimit),
                  verbs & ~weak & ~silent);
      if (joining.isPresent()) {
        verb = joining;
      } else if (right.isPresent()) {
        verb = right;
        after = true;
      } else if (left.isPresent()) {
        verb = opener(sentence, left.get(), segment, index);
      } else {
        verb = having(sentence, index);
        if (verb.isEmpty() && doer.isEmpty()) {
          verb = carried(sentence, index, segment);
        }
      }
    }
    int start =
        after
            ? predicatedFrom(sentence, index, left, segment, alone)
            : clauseStart(sentence, index, segment, verb);
    start = doer.isPresent() ? Math.max(start, own) : start;
    int end = Math.max(rightLimit, SentenceView.end(quantity));
    Span clause = new Span(Math.min(start, at), Math.min(end, sentence.span().end()));
    int next =
        index + 1 < sentence.quantities().size()
            ? Math.min(segment.end(), sentence.quantities().get(index + 1).span().start())
            : segment.end();
    int ownEnd = next < segment.end() ? ownEnd(sentence, quantity, next) : next;
    boolean honoursNext = isBeforeHonours(sentence, quantity, index, ownEnd, next);
    long others = quantity.unit().isMoney() ? roles : honoursNext ? loan | forms : loan;
    List<Cue> cues = new ArrayList<>();
    Cue governing = verb.orElse(null);
    boolean admitted =
        !after
            && sentence.says(partyAdmission)
            && verb.filter(cue -> cue.type().in(admits))
                .filter(cue -> !crossesComma(sentence, cue, index))
                .isPresent();
    long classes = 0;
    long before = 0;
    long behind = 0;
    for (Cue cue : sentence.cues()) {
      boolean inside =
          (clause.contains(cue.span())
                  && (sentence.reaches(cue.span().start(), at) || isQuotedForm(sentence, cue)))
              || (governing != null && governing.span().start() == cue.span().start());
      boolean ofOthers =
          (cue.type().in(workerSum) && isQualified(sentence.text(), cue.span().end() + 1))
              || (cue.type().in(memberSum)
                  && (isFollowedBy(sentence, cue, join)
                      || isHelped(sentence, cue.span().end(), at)))
              || (cue.type().in(each) && isMeasured(sentence, quantity, index, cue));
      boolean ofNext =
          cue.span().start() >= ownEnd && cue.span().start() < next && cue.type().in(others);
      if (inside && !ofNext && !ofOthers && !(admitted && isOfAnother(sentence, index, cue))) {
        cues.add(cue);
        long type = cue.type().bit();
        classes |= type;
        before |= cue.span().end() <= at ? type : 0;
        behind |= cue.span().start() >= quantity.number().end() ? type : 0;
      }
    }
    if (isGivenEach(sentence, index)) {
      classes |= each;
      behind |= each;
    }
    String category = category(sentence, quantity);
    Quantity meant =
        isExtreme(sentence, quantity) || isOn(sentence, quantity)
            ? modified(quantity, Modifier.EXACT)
            : after ? quantity : bounded(sentence, quantity, verb);
    return new Frame(
        sentence, index, meant, category, verb, after, clause, cues, classes, before, behind);
  }

  /**
   * "mỗi đơn vị tối thiểu phải kiểm tra 15 doanh nghiệp": a number whose bound stands before the
   * verb right before it.
   */
  private Quantity bounded(SentenceView sentence, Quantity quantity, Optional<Cue> verb) {
    int at = quantity.span().start();
    if (quantity.modifier() != Modifier.EXACT
        || verb.isEmpty()
        || verb.get().type().in(weak | changes)
        || verb.get().span().end() + 1 != at) {
      return quantity;
    }
    String text = sentence.text();
    int end = ActorWords.skipSpaceBack(text, 0, verb.get().span().start());
    for (int words = OUGHT.wordsAt(text, end); words > 0; words = OUGHT.wordsAt(text, end)) {
      end = ActorWords.skipSpaceBack(text, 0, end - words);
    }
    int least = AT_LEAST.wordsAt(text, end);
    int bound = least > 0 ? least : AT_MOST.wordsAt(text, end);
    if (bound == 0 || NAMED_BOUND.standBefore(text, end - bound)) {
      return quantity;
    }
    return modified(quantity, least > 0 ? Modifier.AT_LEAST : Modifier.AT_MOST);
  }

  /**
   * "người thưởng nhiều nhất 60 triệu đồng, người ít nhất 2 triệu đồng": the least and the most of
   * what was paid are no bounds.
   */
  private static boolean isExtreme(SentenceView sentence, Quantity quantity) {
    Beginnings end =
        quantity.modifier() == Modifier.AT_LEAST
            ? LEAST
            : quantity.modifier() == Modifier.AT_MOST ? MOST : null;
    if (end == null || !end.begins(sentence.text(), Frame.start(quantity))) {
      return false;
    }
    Beginnings other = end == LEAST ? MOST : LEAST;
    return sentence.firstOf(other, sentence.span().start(), sentence.span().end()) >= 0;
  }

  /**
   * "diễn ra trên 4 xã", "ngư dân trên 22 tàu cá", "hợp tác trên 3 lĩnh vực": where somebody or
   * something is, and no bound.
   */
  private static boolean isOn(SentenceView sentence, Quantity quantity) {
    String category = category(sentence, quantity);
    int at = Frame.start(quantity);
    return quantity.modifier() == Modifier.MORE_THAN
        && WHEREON.contains(category)
        && quantity.unit().code().equals("item")
        && ON.begins(sentence.text(), at)
        && ((quantity.value().compareTo(BigDecimal.TEN) < 0 && !category.equals(VEHICLE))
            || ABOARD.standBefore(sentence.text(), at));
  }

  private static Quantity modified(Quantity quantity, Modifier modifier) {
    return new Quantity(
        quantity.span(),
        quantity.number(),
        quantity.shape(),
        quantity.value(),
        quantity.max(),
        quantity.of(),
        modifier,
        Optional.empty(),
        quantity.unit(),
        quantity.counted(),
        quantity.per(),
        quantity.rule());
  }

  /** "số CNLĐ [khó khăn] được hỗ trợ": whether it is told of which workers a sum is. */
  private static boolean isQualified(String text, int position) {
    int poor = IN_NEED.lengthAt(text, position);
    return QUALIFIED.begins(text, poor > 0 ? position + poor + 1 : position);
  }

  /** "số đoàn viên về dự lên tới 500 người": whether one cue stands right behind another. */
  private static boolean isFollowedBy(SentenceView sentence, Cue cue, long wanted) {
    int end = cue.span().end();
    return sentence
        .firstAfter(end, sentence.span().end(), wanted)
        .filter(found -> found.span().start() == end + 1)
        .isPresent();
  }

  /** "số đoàn viên [nghèo được LĐLĐ tỉnh hỗ trợ] là 320 người". */
  private boolean isHelped(SentenceView sentence, int end, int at) {
    int poor = IN_NEED.lengthAt(sentence.text(), end + 1);
    int undergo = poor > 0 ? end + 1 + poor : end;
    return sentence.text().startsWith(ARE, undergo)
        && sentence
            .firstAfter(undergo, at, verbs)
            .filter(cue -> cue.type().in(helps))
            .filter(
                cue -> sentence.mark(undergo, cue.span().start(), ",;:.(") >= cue.span().start())
            .isPresent();
  }

  /**
   * "kết nạp 215 đoàn viên, 12 đoàn viên được kết nạp Đảng": whether it is said of a number behind
   * a comma, and not of the one before it, that those join the Party.
   */
  private boolean isOfAnother(SentenceView sentence, int index, Cue cue) {
    int next = index + 1;
    if (!cue.type().in(partyAdmission) || next >= sentence.quantities().size()) {
      return false;
    }
    int number = sentence.quantities().get(next).span().start();
    return cue.span().start() > number
        && ownEnd(sentence, sentence.quantities().get(index), number) < number;
  }

  /**
   * "thưởng 24 đoàn viên có sáng kiến, 500.000 đồng/người", "thăm gia đình 6 nạn nhân, hỗ trợ 10
   * triệu đồng/gia đình": whether a comma, or a comma and the giving, alone opens what each of
   * those gets who are counted.
   */
  private boolean isGivenEach(SentenceView sentence, int index) {
    int next = index + 1;
    if (next >= sentence.quantities().size()
        || !COUNTED_HEADS.contains(sentence.quantities().get(index).unit().code())) {
      return false;
    }
    Quantity amount = sentence.quantities().get(next);
    int end = amount.span().end();
    int each = SentenceView.behindPer(sentence.text(), end);
    if (!amount.unit().isMoney() || each == end || !isShare(sentence.text(), each)) {
      return false;
    }
    int number = amount.span().start();
    int comma = sentence.lastMark(SentenceView.end(sentence.quantities().get(index)), number, ",");
    if (comma < SentenceView.end(sentence.quantities().get(index))) {
      return false;
    }
    String between = sentence.text().substring(comma + 1, number).strip();
    return between.isEmpty()
        || sentence
            .firstAfter(comma, number, helps)
            .filter(cue -> cue.span().of(sentence.text()).equals(between))
            .isPresent();
  }

  /**
   * "trao nhà cho 5 lao động khó khăn, tặng bằng khen cho 10 lao động": whether those counted
   * behind the comma get the honour that is told of there.
   */
  private boolean isBeforeHonours(
      SentenceView sentence, Quantity quantity, int index, int comma, int next) {
    if (comma >= next || !COUNTED_HEADS.contains(quantity.unit().code()) || !sentence.says(forms)) {
      return false;
    }
    Quantity following = sentence.quantities().get(index + 1);
    return COUNTED_HEADS.contains(following.unit().code())
        && sentence
            .firstAfter(comma, next, verbs)
            .filter(verb -> verb.type().in(honours))
            .filter(verb -> verb.span().start() == comma + 2)
            .isPresent();
  }

  /** "…/người", but not "…/người/tháng", which somebody earns. */
  private static boolean isShare(String text, int position) {
    int length = SHARES.lengthAt(text, position);
    return length > 0 && !text.startsWith("/", position + length);
  }

  /**
   * "hỗ trợ 3 hộ bị sập nhà (5 triệu đồng/hộ) và 12 hộ …", "khen 15 tập thể có nhiều bài dự thi và
   * 40 cá nhân": what befell those counted before, or what they have, is not what is done for
   * these.
   */
  private Cue beforeRelative(SentenceView sentence, Cue verb, int index) {
    if (index == 0) {
      return verb;
    }
    String text = sentence.text();
    int start = verb.span().start();
    int number = Frame.start(sentence.quantities().get(index));
    boolean afflicted = verb.type().in(suffers) && AFFLICTION.begins(text, start);
    // "giúp 60 đoàn viên có vốn làm ăn, 20 đoàn viên chữa bệnh"
    boolean joined =
        sentence.mark(verb.span().end(), number, ",") < number
            || BESIDE.stream().anyMatch(and -> Beginnings.stands(text, number - and.length(), and));
    if (!afflicted && !joined) {
      return verb;
    }
    for (int i = index - 1; i >= 0; i--) {
      Quantity before = sentence.quantities().get(i);
      int behind = SentenceView.end(before) + 1;
      boolean told =
          behind == start
              ? afflicted || verb.type().in(weak)
              : behind < start && joined && WHO_HAVE.begins(text, behind);
      if (told
          && HONOURED.contains(before.unit().code())
          && sentence.mark(behind, start, ";") == start
          // "khen 10 công nhân có thành tích, LĐLĐ huyện trao 3 xe đạp, 12 suất quà"
          && sentence.bodies().stream()
              .noneMatch(body -> body.span().start() > behind && body.span().end() <= start)) {
        int at = before.span().start();
        return sentence
            .nearestBefore(at, sentence.segment(at).start(), verbs & ~weak & ~silent)
            .filter(other -> other.type().in(helps | honours))
            .filter(other -> sentence.mark(other.span().end(), at, ",:") == at)
            .orElse(verb);
      }
    }
    return verb;
  }

  /** Whether a verb says that somebody is helped who is counted between it and a number. */
  private boolean helpsOthersToo(SentenceView sentence, Optional<Cue> left, int index) {
    return left.filter(verb -> verb.type().in(helps))
        .filter(
            verb ->
                sentence.quantities().subList(0, index).stream()
                    .anyMatch(
                        number ->
                            number.span().start() >= verb.span().end()
                                && PEOPLE.contains(number.unit().code())))
        .isPresent();
  }

  /** "giám sát việc ký thỏa ước tại 9 doanh nghiệp": what is inspected is no deed of its own. */
  private Cue inspecting(SentenceView sentence, Cue verb, int from) {
    int start = verb.span().start();
    return THE_DOING.standBefore(sentence.text(), start)
        ? sentence
            .nearestBefore(start, from, verbs & ~silent)
            .filter(before -> before.type().in(inspects))
            .filter(before -> sentence.mark(before.span().end(), start, ",;:") == start)
            .orElse(verb)
        : verb;
  }

  /** "mở lớp kỹ năng đối thoại, thương lượng cho 350 cán bộ": what is learned is not done. */
  private Cue teaching(SentenceView sentence, Cue verb, int from) {
    int start = verb.span().start();
    int skills = verb.type().in(signs) ? sentence.lastOf(SKILLS, from, start) : -1;
    return skills >= 0
        ? sentence
            .nearestBefore(skills, from, verbs & ~weak & ~silent)
            .filter(before -> before.type().in(teaches))
            .orElse(verb)
        : verb;
  }

  /** "trao “Giải thưởng 28/7” cho 17 cán bộ": an honour whose name is set in quotation marks. */
  private boolean isQuotedForm(SentenceView sentence, Cue form) {
    int quote = form.span().start() - 1;
    return form.type().in(forms)
        && quote > sentence.span().start() + 1
        && Marks.closing(sentence.text().charAt(quote)) != 0
        && sentence.cues().stream()
            .anyMatch(cue -> cue.type().in(honours) && cue.span().end() == quote - 1);
  }

  /** "9.400 lượt người lao động": turns, which may be of the same people again and again. */
  private static String category(SentenceView sentence, Quantity quantity) {
    if (quantity.counted().isEmpty()) {
      return "";
    }
    CountedNoun noun = quantity.counted().get();
    boolean turns =
        sentence.text().startsWith(TURN, noun.phrase().start())
            && COUNTED_TURNS.contains(noun.category());
    return turns ? TURNS : noun.category();
  }

  /**
   * "giới thiệu 96 đoàn viên cho Đảng, 71 người được kết nạp": the passive is of the last number
   * alone, since the one before the comma is what another verb is about.
   */
  private boolean hasOwnVerb(SentenceView sentence, int index, int last, Optional<Cue> left) {
    int from = SentenceView.end(sentence.quantities().get(index));
    return last > index
        && left.isPresent()
        && !left.get().type().in(weak)
        && !crossesComma(sentence, left.get(), index)
        && sentence.mark(from, sentence.quantities().get(last).span().start(), ",")
            < sentence.quantities().get(last).span().start();
  }

  /**
   * "100% CĐCS có từ 25 đoàn viên trở lên ký thỏa ước": the number behind one that only says which
   * are meant.
   */
  private static int behindCondition(SentenceView sentence, int index, int from) {
    List<Quantity> numbers = sentence.quantities();
    boolean condition =
        index < numbers.size()
            && numbers.get(index).span().start() > from
            && CONDITIONS.contains(
                sentence.text().substring(from, numbers.get(index).span().start()).strip());
    return condition || isTenure(sentence, index, from) ? index + 1 : index;
  }

  /** "21 cán bộ có thời gian công tác từ 15 năm trở lên đã được trao kỷ niệm chương". */
  private static boolean isTenure(SentenceView sentence, int index, int from) {
    List<Quantity> numbers = sentence.quantities();
    if (index >= numbers.size() || !numbers.get(index).unit().code().equals("year")) {
      return false;
    }
    int start = numbers.get(index).span().start();
    int end = SentenceView.end(numbers.get(index));
    int next =
        index + 1 < numbers.size() ? numbers.get(index + 1).span().start() : sentence.span().end();
    int passive = sentence.firstOf(PASSIVES, end, Math.min(next, end + LONGEST_DESCRIPTION));
    return start > from
        && TENURES.firstIn(sentence.text(), from, start) >= 0
        && sentence.mark(from, start, ",;:.(") == start
        && passive >= 0
        && sentence.mark(end, passive, ",;:.(") == passive;
  }

  /**
   * "50 đoàn viên (mỗi người 500.000 đồng) được hỗ trợ", "40 công nhân, trong đó có 12 nữ, được
   * tuyên dương": behind the numbers of a bracket, or of what commas set apart, that stand between
   * those counted and what they undergo; 0 if none do.
   */
  private static int behindNumbers(SentenceView sentence, int index, boolean untold) {
    List<Quantity> numbers = sentence.quantities();
    if (index + 1 >= numbers.size()) {
      return 0;
    }
    String text = sentence.text();
    int from = SentenceView.end(numbers.get(index));
    int next = numbers.get(index + 1).span().start();
    int open = sentence.mark(from, next, "(,;:.)");
    if (open >= next || open - from > LONGEST_PLACE) {
      return 0;
    }
    int end = 0;
    if (text.charAt(open) == '(') {
      end = sentence.mark(next, sentence.span().end(), ")") + 1;
      return end < sentence.span().end() && (goesOn(text, end + 1) || REACHES.begins(text, end + 1))
          ? end
          : 0;
    }
    char mark = text.charAt(open);
    if (AMONG.begins(text, mark == ',' ? open + COMMA : mark == ' ' ? open + 1 : next)) {
      end = sentence.mark(SentenceView.end(numbers.get(index + 1)), sentence.span().end(), ",;:(");
      int parts = SentenceView.end(numbers.get(index + 1));
      // "60 thợ giỏi trong đó có 22 nữ đã được tôn vinh": both commas may be missing
      end =
          untold && WOMEN.standBefore(text, parts) && goesOn(text, parts + 1)
              ? parts
              : end < sentence.span().end() && text.charAt(end) == ',' ? end + 1 : 0;
    }
    return end > next && end < sentence.span().end() && goesOn(text, end + 1) ? end : 0;
  }

  /** Whether a position opens what all do or undergo of whom some have just been set apart. */
  private static boolean goesOn(String text, int at) {
    return PASSIVES.begins(text, at) || GO_ON.begins(text, at);
  }

  /** The first number from one on that stands behind a position. */
  private static int firstBehind(SentenceView sentence, int index, int position) {
    int first = index;
    while (first < sentence.quantities().size()
        && sentence.quantities().get(first).span().start() < position) {
      first++;
    }
    return first;
  }

  /**
   * "120 áo phao, trị giá 30 triệu đồng, đã được trao cho ngư dân": behind the commas that set
   * apart what things cost of which more is said; 0 if nothing is set apart so.
   */
  private static int behindPrice(SentenceView sentence, int index) {
    if (index + 1 >= sentence.quantities().size()) {
      return 0;
    }
    Quantity price = sentence.quantities().get(index + 1);
    int from = SentenceView.end(sentence.quantities().get(index));
    String text = sentence.text();
    boolean apart =
        price.unit().isMoney()
            && sentence.span().end() > price.span().end() + 1
            && text.startsWith(",", from)
            && PRICES.begins(text, from + 2)
            && sentence.mark(from + 1, price.span().start(), ",;:") == price.span().start()
            && text.charAt(price.span().end()) == ','
            && PASSIVES.begins(text, price.span().end() + 2);
    return apart ? price.span().end() + 1 : 0;
  }

  /** Whether a verb stands before a number that no comma parts from it. */
  private boolean isGoverned(SentenceView sentence, Optional<Cue> left, int index) {
    return left.filter(verb -> !verb.type().in(weak))
        .filter(verb -> !crossesComma(sentence, verb, index))
        .isPresent();
  }

  /** "300 công nhân thuộc 2 phân xưởng ngừng việc": the number behind one that tells whence. */
  private static int behindWhence(SentenceView sentence, int index, int next, int from) {
    List<Quantity> numbers = sentence.quantities();
    if (next >= numbers.size()) {
      return next;
    }
    Quantity whence = numbers.get(next);
    String counted = numbers.get(index).unit().code();
    if (!PEOPLE.contains(counted)) {
      // "12 CĐCS với 640 đoàn viên được thành lập": who belongs to them
      boolean members =
          counted.equals(UNION)
              && whence.unit().code().equals("person")
              && whence.span().start() > from
              && HAVING.open(sentence.text(), from)
              && sentence.mark(from, whence.span().start(), ",;:") == whence.span().start()
              && whence.span().start() - from <= LONGEST_HAVING;
      return members ? next + 1 : next;
    }
    boolean told =
        whence.span().start() > from
            && whence.unit().code().equals("item")
            && COME_FROM.contains(sentence.text().substring(from, whence.span().start()).strip());
    return told ? next + 1 : next;
  }

  /**
   * "tặng cờ thi đua cho 9 CĐCS, 32 CĐCS được công nhận vững mạnh", "thành lập 5 CĐCS, hướng dẫn 20
   * CĐCS tổ chức đại hội": what is said right behind a number that a comma parts from the verb.
   */
  private Optional<Cue> toldApart(SentenceView sentence, int index, Optional<Cue> left, int to) {
    boolean parted =
        left.filter(verb -> !verb.type().in(weak) && isBehindComma(sentence, index, verb))
                .isPresent()
            || isBehindPassive(sentence, index);
    if (!parted) {
      return Optional.empty();
    }
    // "45 cá nhân được khen, 56 CĐCS đạt vững mạnh"
    long graded = isBehindPassive(sentence, index) ? ratings : 0;
    return sentence
        .firstAfter(
            SentenceView.end(sentence.quantities().get(index)), to, passive | verbs | graded)
        .filter(cue -> cue.type().in(passive | organises | graded))
        .filter(cue -> isRightBehind(sentence, index, cue))
        // "tặng quà 40 công nhân khó khăn, 25 công nhân bị tai nạn": which of them are meant
        .filter(
            cue ->
                !cue.span().of(sentence.text()).equals(AFFLICTED)
                    || !helpsOthersToo(sentence, left, index))
        .or(() -> title(sentence, index, to))
        .or(() -> having(sentence, index));
  }

  /**
   * "kết nạp 640 đoàn viên, 100% CĐCS có quy chế", "…; 72 CĐCS có tủ sách": what unions or a share
   * of those counted have; none if that is a number of its own.
   */
  private Optional<Cue> having(SentenceView sentence, int index) {
    Quantity quantity = sentence.quantities().get(index);
    String text = sentence.text();
    int end = SentenceView.end(quantity);
    String unit = quantity.unit().code();
    return (unit.equals(Draft.PERCENT) || unit.equals(UNION)) && HAS.open(text, end)
        ? sentence
            .firstAfter(end, text.length(), verbs)
            .filter(cue -> isNoSize(text, cue.span().end() + 1))
            .filter(cue -> isRightBehind(sentence, index, cue))
        : Optional.empty();
  }

  private static int behindNoun(Quantity quantity) {
    return quantity.counted().map(noun -> noun.head().end()).orElse(quantity.span().end());
  }

  /** "6 em đoạt huy chương, 33 em là thủ khoa": what others have won these don't. */
  private boolean isSaidToBe(SentenceView sentence, int index, Optional<Cue> left) {
    if (index == 0 || left.isEmpty() || left.get().type().in(weak)) {
      return false;
    }
    int before = SentenceView.end(sentence.quantities().get(index - 1));
    return left.get().span().start() >= before
        && isBehindComma(sentence, index, left.get())
        && SAID_TO_BE.open(sentence.text(), behindNoun(sentence.quantities().get(index)));
  }

  /** "3.420 chị đạt danh hiệu …, 215 chị đạt cấp trên cơ sở": who won it at another level. */
  private static boolean isOfLevel(SentenceView sentence, int index) {
    return index > 0
        && sentence.quantities().get(index).unit().code().equals("person")
        && AT_LEVEL.open(sentence.text(), SentenceView.end(sentence.quantities().get(index)));
  }

  private static boolean isNoSize(String text, int at) {
    return at < text.length() && !Character.isDigit(text.charAt(at)) && !SIZES.begins(text, at);
  }

  /** "42 chị nhận bằng khen, 318 chị là chiến sĩ thi đua": the title that those hold behind it. */
  private Optional<Cue> title(SentenceView sentence, int index, int to) {
    int end = SentenceView.end(sentence.quantities().get(index));
    int held = HOLDS.lengthAt(sentence.text(), end);
    return held == 0
        ? Optional.empty()
        : sentence
            .firstAfter(end, to, forms)
            .filter(cue -> cue.span().start() <= end + held + 1)
            .map(
                form ->
                    sentence.firstAfter(form.span().start(), form.span().end(), wins).orElse(form));
  }

  /**
   * "tặng tổng cộng 28 suất quà", "tặng quà công nhân nghèo, với tổng số 320 người": the verb right
   * before a word for the sum has its say, or before those whose sum it is.
   */
  private Cue behindSum(SentenceView sentence, Quantity quantity, Cue verb) {
    int start = verb.span().start();
    if (!verb.type().in(weak) || !SUMS.begins(sentence.text(), start)) {
      return verb;
    }
    boolean whole =
        SUMMED_UP.contains(category(sentence, quantity))
            && ActorWords.skipSpace(sentence.text(), verb.span().end(), Frame.start(quantity))
                == Frame.start(quantity);
    return sentence
        .nearestBefore(start, sentence.segment(start).start(), verbs & ~weak & ~silent)
        .filter(
            other ->
                other.span().end() + 1 == start
                    || (whole
                        && other.type().in(helps | praises | trains)
                        && isAlone(sentence, other.span().end(), start)))
        .orElse(verb);
  }

  /** Whether a stretch holds no number and no mark but a comma at its end. */
  private static boolean isAlone(SentenceView sentence, int from, int to) {
    return to - from <= LONGEST_SUMMED
        && sentence.mark(from, to, ",;:.(") >= to - COMMA
        && sentence.quantities().stream()
            .noneMatch(other -> other.span().start() >= from && other.span().end() <= to);
  }

  /** Whether nothing stands between a number, or the pair it begins, and a cue behind it. */
  private static boolean isRightBehind(SentenceView sentence, int index, Cue cue) {
    int last = index;
    while (isPaired(sentence, last)) {
      last++;
    }
    int end = SentenceView.end(sentence.quantities().get(last));
    return cue.span().start() >= end
        && FILLERS.contains(sentence.text().substring(end, cue.span().start()).strip());
  }

  /** Whether nothing but what those are who are counted stands between their number and a cue. */
  private static boolean isDescribed(SentenceView sentence, int index, Cue cue) {
    int end = SentenceView.end(sentence.quantities().get(index));
    int to = cue.span().start();
    return to > end
        && to - end <= LONGEST_DESCRIPTION
        && sentence.mark(end, to, ",;:(") == to
        && sentence.first(AND, end, to) < 0
        && !sentence.doesBetween(end, to);
  }

  /** Whether a comma parts a number, or the pair it ends, from the number and the verb before. */
  private static boolean isBehindComma(SentenceView sentence, int index, Cue left) {
    int first = firstOfPair(sentence, index);
    int at = sentence.quantities().get(first).span().start();
    int from =
        first == 0
            ? left.span().end()
            : Math.max(left.span().end(), SentenceView.end(sentence.quantities().get(first - 1)));
    return sentence.mark(from, at, ",") < at;
  }

  /** "320 người được kết nạp Đảng, 87 chị được bổ nhiệm": the number before has its own passive. */
  private boolean isBehindPassive(SentenceView sentence, int index) {
    int first = firstOfPair(sentence, index);
    if (first == 0) {
      return false;
    }
    int from = SentenceView.end(sentence.quantities().get(first - 1));
    int comma = sentence.lastMark(from, sentence.quantities().get(first).span().start(), ",");
    return comma >= from && sentence.firstAfter(from, comma, undergone | ratings).isPresent();
  }

  private static int firstOfPair(SentenceView sentence, int index) {
    int first = index;
    while (first > 0 && isPaired(sentence, first - 1)) {
      first--;
    }
    return first;
  }

  /** "9 tập thể và 24 cá nhân": whether a word for both alone parts a number from the next. */
  private static boolean isPaired(SentenceView sentence, int index) {
    List<Quantity> numbers = sentence.quantities();
    if (index + 1 >= numbers.size()) {
      return false;
    }
    int end = SentenceView.end(numbers.get(index));
    int next = numbers.get(index + 1).span().start();
    return next - end <= LONGEST_BESIDE
        && next > end
        && BESIDE.contains(sentence.text().substring(end, next));
  }

  /**
   * "nguồn vốn đạt 3 tỷ đồng, dư nợ cho vay 2 tỷ đồng": where what is said of the next number
   * begins, behind the comma that parts it from this one.
   */
  private static int ownEnd(SentenceView sentence, Quantity quantity, int next) {
    int end = SentenceView.end(quantity);
    int comma = sentence.mark(end, next, ",");
    int and = sentence.first(AND, end, comma);
    // "hỗ trợ nghiệp đoàn 3 triệu đồng và tặng mỗi đoàn viên 1 bộ đồ"
    return and >= 0 && sentence.doesAt(and + AND.length()) ? and : comma;
  }

  /** "tăng 210 đoàn viên, số CĐCS vững mạnh tăng …": where another amount comes to be told of. */
  private static int topicEnd(SentenceView sentence, int from, int to) {
    for (int at = sentence.mark(from, to, ","); at < to; at = sentence.mark(at + 1, to, ",")) {
      if (OTHER_AMOUNT.begins(sentence.text(), at + 2)) {
        return at;
      }
    }
    return to;
  }

  /** The verb of "được … khen thưởng" right after the numbers that end at {@code from}. */
  private Optional<Cue> passiveVerb(
      SentenceView sentence, int index, int phrase, int from, int to) {
    int start = Math.min(from, phrase);
    Optional<Cue> mark = markAfter(sentence, start, to);
    if (hangsOnNoun(sentence.text(), sentence.quantities().get(index).span().start())
        && !(sentence.says(forms)
            && mark.filter(cue -> honours(sentence, phrase, cue, to)).isPresent())) {
      return Optional.empty();
    }
    if (mark.filter(cue -> gets(sentence, index, cue)).isPresent()) {
      return mark;
    }
    if (mark.isEmpty() || !mark.get().type().in(passive)) {
      return mark.filter(cue -> isOwnMishap(sentence, phrase, cue))
          .flatMap(cue -> helpInDistress(sentence, cue, to));
    }
    int passiveAt = mark.get().span().start();
    int comma = sentence.mark(Math.min(from, passiveAt), passiveAt, ",:");
    while (comma < passiveAt
        && (describes(sentence.text(), comma)
            || (comma == phrase && AND_INDIVIDUALS.begins(sentence.text(), comma + 2))
            || locates(sentence, phrase, comma, passiveAt)
            || isAside(sentence, comma, passiveAt))) {
      comma = sentence.mark(asideEnd(sentence, comma, passiveAt) + 1, passiveAt, ",:");
    }
    if (comma < passiveAt) {
      return Optional.empty();
    }
    if (isAfflicted(sentence, index, mark.get()) || isPicked(sentence, index, mark.get(), to)) {
      return Optional.empty();
    }
    Optional<Cue> help = helpInDistress(sentence, mark.get(), to);
    return help.isPresent()
        ? help
        : sentence
            .firstAfter(mark.get().span().end(), to, verbs & ~weak & ~silent & ~represent)
            .map(verb -> doneJointly(sentence, verb, to));
  }

  /**
   * "được Bộ Y tế phối hợp với Công đoàn ngành tôn vinh", "được LĐLĐ tỉnh tổ chức khen thưởng": the
   * verb behind one that only says with whom, or that it is an event.
   */
  private Cue doneJointly(SentenceView sentence, Cue verb, int to) {
    int end = verb.span().end();
    boolean jointly = JOINTLY.begins(sentence.text(), verb.span().start());
    if (!jointly && !verb.type().in(organises)) {
      return verb;
    }
    return sentence
        .firstAfter(end, to, verbs & ~weak & ~silent)
        .filter(next -> sentence.mark(end, next.span().start(), ",;:.") == next.span().start())
        .filter(
            next ->
                jointly
                    ? next.type().in(honours | organises)
                    : next.type().in(praises) && next.span().start() == end + 1)
        .orElse(verb);
  }

  /** "45 đoàn viên bị thiệt hại": what befalls those right before it. */
  private boolean isOwnMishap(SentenceView sentence, int phrase, Cue cue) {
    return cue.type().in(suffers)
        && sentence.text().substring(phrase, cue.span().start()).isBlank();
  }

  /**
   * "45 đoàn viên bị thiệt hại do lũ được LĐLĐ huyện hỗ trợ": what is done for those whom something
   * has befallen, where no mark parts the two.
   */
  private Optional<Cue> helpInDistress(SentenceView sentence, Cue mark, int to) {
    if (!mark.span().of(sentence.text()).startsWith(AFFLICTED)) {
      return Optional.empty();
    }
    int end = mark.span().end();
    return sentence
        .firstAfter(end, to, passive)
        .filter(next -> next.span().of(sentence.text()).equals(HELPED))
        .filter(next -> sentence.mark(end, next.span().start(), ",;:.") == next.span().start())
        .filter(next -> sentence.first(AND, end, next.span().start()) < 0)
        .flatMap(next -> sentence.firstAfter(next.span().end(), to, verbs & ~weak & ~silent))
        .filter(verb -> HELPS.begins(sentence.text(), verb.span().start()));
  }

  /** "đóng góp của 20 cá nhân được tặng bằng khen": what is told right behind those counted. */
  private boolean honours(SentenceView sentence, int phrase, Cue mark, int to) {
    int end = mark.span().end();
    return mark.type().in(passive)
        && sentence.text().substring(phrase, mark.span().start()).isBlank()
        && sentence
            .firstAfter(end, to, verbs & ~silent)
            .filter(verb -> verb.type().in(this.honours))
            .filter(verb -> sentence.firstAfter(verb.span().end(), to, forms).isPresent())
            .isPresent();
  }

  /** "Tham dự có 90 công nhân được chọn từ các xưởng": they take part, and are not chosen here. */
  private boolean isPicked(SentenceView sentence, int index, Cue mark, int to) {
    int end = mark.span().end();
    if (!PICKED.begins(sentence.text(), end + 1)) {
      return false;
    }
    int at = sentence.quantities().get(index).span().start();
    return sentence.nearestBefore(at, sentence.segment(at).start(), join).isPresent()
        || sentence.firstAfter(end, to, join).isPresent();
  }

  /**
   * "…, 58 chủ tịch CĐCS nhận bằng khen", "…, 20 em mồ côi được nhận học bổng": whom a comma sets
   * apart and who get something.
   */
  private boolean gets(SentenceView sentence, int index, Cue mark) {
    int at = sentence.quantities().get(index).span().start();
    boolean given =
        PassiveAgents.gets(sentence, mark)
            || (mark.type().verb() && UNDERGOES.begins(sentence.text(), mark.span().start()));
    return given
        && (isRightBehind(sentence, index, mark) || isDescribed(sentence, index, mark))
        && sentence
            .nearestBefore(at, sentence.segment(at).start(), verbs & ~weak & ~silent)
            .filter(left -> isBehindComma(sentence, index, left) || isBeside(sentence, index, left))
            .isPresent();
  }

  /**
   * "12 đơn vị tham gia với 900 lao động được khám", "600 công nhân đã dự và 40 công nhân được nhận
   * quà": those are told of for themselves.
   */
  private static boolean isBeside(SentenceView sentence, int index, Cue left) {
    int end = left.span().end();
    int at = Frame.start(sentence.quantities().get(index));
    String text = sentence.text();
    return at > end
        && (WITH.equals(text.substring(end, at))
            || (index > 0
                && left.span().start() >= SentenceView.end(sentence.quantities().get(index - 1))
                && text.startsWith(AND, at - AND.length())));
  }

  /**
   * The passive, or the verb, behind numbers; "64 suất quà hỗ trợ đã được trao" has the passive.
   */
  private Optional<Cue> markAfter(SentenceView sentence, int start, int to) {
    long classes = passive | (verbs & ~weak & ~passing);
    Optional<Cue> first =
        behindState(sentence, sentence.firstAfter(start, to, classes), to, classes);
    if (first.isEmpty()
        || first.get().type().in(passive | proposes)
        || !sentence.text().substring(start, first.get().span().start()).isBlank()) {
      return first;
    }
    int end = first.get().span().end();
    return sentence
        .firstAfter(end, to, classes)
        .filter(next -> next.type().in(passive))
        .filter(
            next ->
                BEFORE_PASSIVE.contains(sentence.text().substring(end, next.span().start()).strip())
                    || (first.get().type().in(wins) && isHonoured(sentence, end, next, to))
                    || (first.get().type().in(join) && isPraised(sentence, end, next, to)))
        .or(() -> first);
  }

  /**
   * "1.200 công nhân không về quê đã được mời", "40 công nhân ở trọ tham gia": what is told of
   * those whom the first verb only describes, where no mark parts the two.
   */
  private Optional<Cue> behindState(
      SentenceView sentence, Optional<Cue> first, int to, long classes) {
    if (first.isEmpty()) {
      return first;
    }
    int state = first.get().span().start();
    boolean works = first.get().type().in(passing) && EMPLOYED.begins(sentence.text(), state);
    boolean is = first.get().type().in(suffers) && BEING.begins(sentence.text(), state);
    if (!works && !is) {
      return first;
    }
    int end = first.get().span().end();
    return sentence
        .firstAfter(end, to, works ? classes & join : classes & told)
        .filter(
            next -> works ? goesOnToPlaces(sentence, end, next) : isUnparted(sentence, end, next))
        .filter(next -> sentence.first(AND, end, next.span().start()) < 0)
        .or(() -> first);
  }

  private static boolean isUnparted(SentenceView sentence, int end, Cue next) {
    return sentence.mark(end, next.span().start(), ",:") == next.span().start();
  }

  /** "đang làm việc tại các khu công nghiệp, khu kinh tế": whether commas part places alone. */
  private static boolean goesOnToPlaces(SentenceView sentence, int from, Cue next) {
    int to = next.span().start();
    int comma = sentence.mark(from, to, ",:");
    while (comma < to && NEXT_PLACES.begins(sentence.text(), comma + 2)) {
      comma = sentence.mark(comma + 1, to, ",:");
    }
    return comma >= to;
  }

  /** "60 thợ may, thu nhập thấp, được tặng quà": whether a comma goes on so. */
  private static boolean describes(String text, int comma) {
    return text.charAt(comma) == ',' && DESCRIPTIONS.begins(text, comma + 2);
  }

  /**
   * "191 nhà giáo ở các cấp, bậc học trên cả nước được tuyên dương": a comma in what tells where
   * those are or whence they come, of whom the verb behind it tells.
   */
  private boolean locates(SentenceView sentence, int phrase, int comma, int verb) {
    String text = sentence.text();
    return text.charAt(comma) == ','
        && verb - comma <= LONGEST_PLACE
        && phrase < comma
        && !SOMEBODY.begins(text, comma + 2) // "với 2.600 lao động ở Tiền Giang, chị A đã …"
        && (WHENCE.open(text, phrase) || listsPlaces(text, phrase, comma))
        && !doesBetween(sentence, phrase, verb)
        && sentence.bodies().stream()
            .noneMatch(body -> body.span().start() > comma && body.span().end() <= verb)
        && sentence.mark(comma, verb, "(") == verb;
  }

  /** "của các cơ quan, đơn vị": whether a comma goes on with the places of those counted. */
  private static boolean listsPlaces(String text, int phrase, int comma) {
    return OF_PLACES.open(text, phrase) && NEXT_PLACES.begins(text, comma + 2);
  }

  /** Whether anything is done in a stretch but that those work who are counted before it. */
  private boolean doesBetween(SentenceView sentence, int from, int to) {
    return sentence.cues().stream()
        .filter(cue -> cue.type().verb() && cue.span().start() >= from && cue.span().end() <= to)
        .anyMatch(
            cue ->
                !cue.type().in(passing) || !EMPLOYED.begins(sentence.text(), cue.span().start()));
  }

  /**
   * "1.200 công nhân, sáng 21/1, đã được tiễn", "900 công nhân, phần lớn là nữ, đã tham gia":
   * whether commas set apart what stands between those counted and the verb that tells of them.
   */
  private static boolean isAside(SentenceView sentence, int comma, int verb) {
    return asideEnd(sentence, comma, verb) > comma;
  }

  /** The comma that ends what one sets apart; the latter where it sets nothing apart. */
  private static int asideEnd(SentenceView sentence, int comma, int verb) {
    String text = sentence.text();
    if (text.charAt(comma) != ',' || !ASIDES.begins(text, comma + 2)) {
      return comma;
    }
    int end = sentence.markOutside(comma + 1, verb, ",:");
    int word = Math.min(end + 2, verb);
    int filler = THEN.longestAt(text, word);
    boolean next =
        end < verb
            && end - comma <= LONGEST_ASIDE
            && (word == verb || (filler > 0 && word + filler + 1 == verb));
    return next ? end : comma;
  }

  /** As {@link #asideEnd}, where what those do who are counted is to take part; -1 if not. */
  private int asideBefore(SentenceView sentence, int comma, int to) {
    int end = sentence.markOutside(comma + 1, to, ",:");
    return end < to
            && sentence
                .firstAfter(end, to, join)
                .filter(verb -> isAside(sentence, comma, verb.span().start()))
                .isPresent()
        ? end
        : -1;
  }

  /**
   * "Đoàn viên các đơn vị, tổng số hơn 450 người, dự lễ": whether commas set apart how many those
   * are of whom is told what comes behind.
   */
  private boolean isSetApart(SentenceView sentence, Quantity quantity, int comma, int to) {
    String text = sentence.text();
    boolean people = quantity.unit().code().equals("person") && comma == SentenceView.end(quantity);
    if (!people || text.charAt(comma) != ',') {
      return false;
    }
    int end = ActorWords.skipSpaceBack(text, 0, Frame.start(quantity));
    int words = IN_ALL.wordsAt(text, end);
    int before = ActorWords.skipSpaceBack(text, 0, end - words);
    if (words == 0 || before == 0 || text.charAt(before - 1) != ',') {
      return false;
    }
    int next = comma + 2;
    int filler = THEN.longestAt(text, next);
    int verb = filler == 0 ? next : next + filler + 1;
    return sentence
        .firstAfter(comma, to, join)
        .filter(cue -> cue.span().start() == verb)
        .isPresent();
  }

  private boolean locatesBefore(
      SentenceView sentence, int phrase, int comma, int to, long classes) {
    return text(sentence, comma) == ','
        && (WHENCE.open(sentence.text(), phrase) || listsPlaces(sentence.text(), phrase, comma))
        && sentence
            .firstAfter(comma, to, classes)
            .filter(verb -> locates(sentence, phrase, comma, verb.span().start()))
            .isPresent();
  }

  private static char text(SentenceView sentence, int position) {
    return sentence.text().charAt(position);
  }

  /** "3 công nhân tham gia dập lửa được Công an huyện tặng giấy khen": praised for it. */
  private boolean isPraised(SentenceView sentence, int from, Cue mark, int to) {
    return isHonoured(sentence, from, mark, to)
        && sentence.firstAfter(mark.span().end(), to, praises | forms).isPresent();
  }

  /** "156 cháu đạt thành tích xuất sắc được khen thưởng": winners whom somebody honours. */
  private boolean isHonoured(SentenceView sentence, int from, Cue mark, int to) {
    return sentence.mark(from, mark.span().start(), ",:") == mark.span().start()
        && sentence
            .firstAfter(mark.span().end(), to, verbs & ~weak & ~silent)
            .filter(verb -> verb.type().in(honours))
            .isPresent();
  }

  /** "hỗ trợ 410 lao động bị giảm giờ làm": what befell them is not what is told of the number. */
  private boolean isAfflicted(SentenceView sentence, int index, Cue mark) {
    int at = sentence.quantities().get(index).span().start();
    return mark.span().of(sentence.text()).equals(AFFLICTED)
        && sentence
            .nearestBefore(at, sentence.segment(at).start(), verbs & ~weak & ~silent)
            .filter(verb -> !crossesComma(sentence, verb, index))
            .isPresent();
  }

  /**
   * "có 2.300 lao động, mỗi suất ăn trị giá 18.000 đồng", "ở trọ, diện tích bình quân 3,5 m2": what
   * is told of each, but is not what each of those gets who were counted.
   */
  private static boolean isMeasured(SentenceView sentence, Quantity quantity, int index, Cue cue) {
    boolean people = !quantity.unit().isMoney() && !quantity.unit().code().equals(Draft.PERCENT);
    if (!people || cue.span().start() < quantity.span().end()) {
      return false;
    }
    int word = ActorWords.skipSpace(sentence.text(), cue.span().end(), sentence.span().end());
    if (MEALS.begins(sentence.text(), cue.span().start()) || MEALS.begins(sentence.text(), word)) {
      return true;
    }
    for (int i = index + 1; i < sentence.quantities().size(); i++) {
      Quantity next = sentence.quantities().get(i);
      if (next.span().start() >= cue.span().end()) {
        return MEASURES.contains(next.unit().code());
      }
    }
    return false;
  }

  /**
   * "khảo sát 90 đơn vị cho thấy 34 đơn vị có nợ", "Sau kiểm tra, 7 đơn vị đã nộp": what is found
   * or comes of it, not what is looked at.
   */
  private boolean isFinding(SentenceView sentence, Cue verb, int at) {
    Span span = verb.span();
    return verb.type().in(inspects)
        && (sentence.nearestBefore(at, span.end(), silent).isPresent()
            || (sentence.text().startsWith(",", span.end())
                && THROUGH.standBefore(sentence.text(), span.start())));
  }

  /** A verb after the numbers whose subject they are: no comma stands between. */
  private Optional<Cue> predicate(
      SentenceView sentence, Quantity quantity, int apposed, int from, int to, long classes) {
    if (hangsOnNoun(sentence.text(), quantity.span().start())) {
      return Optional.empty();
    }
    int limit = sentence.markOutside(from, to, ",:");
    int phrase = SentenceView.end(quantity);
    int behind = apposed;
    while (limit < to
        && (describes(sentence.text(), limit)
            || isSetApart(sentence, quantity, limit, to)
            || asideBefore(sentence, limit, to) > limit
            || locatesBefore(sentence, phrase, limit, to, classes))) {
      int aside = asideBefore(sentence, limit, to);
      behind = Math.max(behind, aside);
      limit = sentence.markOutside(Math.max(limit, aside) + 1, to, ",:");
    }
    int start =
        quantity.counted().isPresent()
            ? quantity.counted().get().head().end()
            : quantity.span().end();
    Optional<Cue> verb =
        behindState(
            sentence,
            sentence.firstAfter(Math.max(behind, Math.min(from, start)), limit, classes),
            limit,
            classes);
    boolean toldTime =
        verb.isPresent() && AT_THE_TIME.standBefore(sentence.text(), verb.get().span().start());
    return toldTime ? Optional.empty() : verb;
  }

  /** "hiện có 24 lao động và chưa thành lập công đoàn": where the next thing said begins. */
  private static int next(SentenceView sentence, int from, int to) {
    int at = sentence.first(AND, Math.max(0, from - 1), to);
    while (at >= 0) {
      for (String word : NEXT_CLAUSE) {
        if (sentence.text().startsWith(word, at)) {
          return at;
        }
      }
      at = sentence.first(AND, at + 1, to);
    }
    return to;
  }

  /** "nỗ lực của 5 đơn vị và biểu dương kết quả": the number is no subject. */
  static boolean hangsOnNoun(String text, int position) {
    return position >= OF.length() && text.startsWith(OF, position - OF.length());
  }

  /** Whether a comma parts the verb from the first of the numbers that it might govern. */
  private static boolean crossesComma(SentenceView sentence, Cue verb, int index) {
    int number = sentence.firstCoordinated(index);
    while (number < index
        && sentence.quantities().get(number).span().start() < verb.span().start()) {
      number++; // "12 chuyên gia tư vấn, 300 công nhân": the verb is said of the number before
    }
    int first = sentence.quantities().get(number).span().start();
    return sentence.mark(verb.span().end(), first, ",:") < first;
  }

  /** "Thay mặt cho 900 lao động, 40 công nhân có mặt": whom these stand for is told before. */
  private boolean standsForOthers(SentenceView sentence, Cue verb, int index) {
    return verb.type().in(represent) && isBehindComma(sentence, index, verb);
  }

  /**
   * "triển khai văn bản về quản lý tài chính cho hơn 150 cán bộ": what is done is done for them.
   */
  private boolean isFor(SentenceView sentence, int index) {
    int at = sentence.quantities().get(index).span().start();
    return sentence
        .nearestBefore(at, Math.max(sentence.span().start(), at - FOR_REACH), given)
        .isPresent();
  }

  /** A weak verb, or the verb before it that has its say. */
  private Optional<Cue> opener(SentenceView sentence, Cue weakOne, Span segment, int index) {
    Optional<Cue> strong =
        sentence.nearestBefore(weakOne.span().start(), segment.start(), verbs & ~weak & ~silent);
    return strong.isPresent() && opens(sentence, strong.get(), weakOne, index)
        ? strong
        : Optional.of(weakOne);
  }

  /**
   * "Tham gia ngày hội, có gần 45 gia đình": the verb before a weak one that has no say itself; not
   * in "kết quả khám sức khỏe cho thấy, có 12 % nhân viên …", where what is found is said anew.
   */
  private boolean opens(SentenceView sentence, Cue strong, Cue weakOne, int index) {
    if (sentence.nearestBefore(weakOne.span().start(), strong.span().end(), silent).isPresent()) {
      return false;
    }
    return (strong.type().in(joins) && !answersCall(sentence, strong, weakOne))
        || isGivenAtHead(sentence, strong)
        || isFor(sentence, index)
        || (weakOne.type().in(includes) && !strong.type().in(weak))
        || (weakOne.type().in(costs)
            && sentence.mark(strong.span().end(), weakOne.span().start(), ".:")
                == weakOne.span().start());
  }

  /** "Được nhận quà đợt này có 40 công nhân": what those get who are counted behind it. */
  private static boolean isGivenAtHead(SentenceView sentence, Cue strong) {
    int start = strong.span().start();
    int clause = sentence.clauseStart(start);
    return ActorWords.skipSpace(sentence.text(), clause, start) == start
        && (UNDERGOES.begins(sentence.text(), start) || PassiveAgents.gets(sentence, strong));
  }

  /** "Tham dự hội nghị, có hơn 60 đồng chí": who takes part is counted after a weak verb. */
  private Optional<Cue> joinBefore(SentenceView sentence, Optional<Cue> weakOne, Span segment) {
    return weakOne.flatMap(
        cue ->
            sentence
                .nearestBefore(cue.span().start(), segment.start(), verbs & ~weak & ~silent)
                .flatMap(strong -> beforeEvent(sentence, strong, segment.start()))
                .filter(strong -> strong.type().in(join))
                .filter(strong -> !answersCall(sentence, strong, cue)));
  }

  /** "Hưởng ứng Tháng Công nhân, LĐLĐ tỉnh có 900 CĐCS": what a union does has its own verb. */
  private static boolean answersCall(SentenceView sentence, Cue strong, Cue own) {
    int start = strong.span().start();
    int comma = sentence.mark(strong.span().end(), own.span().start(), ",");
    return comma < own.span().start()
        && ANSWERS.begins(sentence.text(), start)
        && sentence.bodies().stream()
            .anyMatch(
                body -> body.span().start() > comma && body.span().end() <= own.span().start());
  }

  /** "Dự lễ [phát động] có 500 công nhân": the verb before one that only names an event. */
  private Optional<Cue> beforeEvent(SentenceView sentence, Cue verb, int from) {
    int start = verb.span().start();
    return NAMES_EVENT.standBefore(sentence.text(), start) && !verb.type().in(join)
        ? sentence
            .nearestBefore(start, from, verbs & ~weak & ~silent)
            .filter(before -> sentence.mark(before.span().end(), start, ",;:.") == start)
        : Optional.of(verb);
  }

  /** "Có mặt tại hội nghị do LĐLĐ tỉnh tổ chức là 180 cán bộ": what a sentence opens with. */
  private Optional<Cue> attendedAtHead(SentenceView sentence, Quantity quantity) {
    int at = quantity.span().start();
    int start = Frame.start(quantity);
    if (!quantity.unit().code().equals("person")
        || !sentence.says(join)
        || !sentence.text().startsWith(IS, start - IS.length())) {
      return Optional.empty();
    }
    int head = sentence.span().start();
    return sentence
        .firstAfter(head, at, join)
        .filter(verb -> verb.span().start() == head)
        .filter(verb -> sentence.mark(head, at, ",;:") == at);
  }

  /** The verb of the part before a semicolon, where this part has none. */
  private Optional<Cue> carried(SentenceView sentence, int index, Span segment) {
    Quantity quantity = sentence.quantities().get(index);
    return sentence
        .nearestBefore(segment.start(), sentence.span().start(), verbs & ~silent & ~weak)
        .filter(cue -> cue.span().end() <= quantity.span().start())
        // "doanh thu tăng 12%; lương của 640 lao động đạt …"
        .filter(
            cue ->
                !(cue.type().in(changes) && hangsOnNoun(sentence.text(), quantity.span().start())))
        // "kiểm tra 20 CĐCS; phấn đấu 95% CĐCS dùng phần mềm"
        .filter(cue -> !AIMS.standBefore(sentence.text(), quantity.span().start()))
        // "khen 45 cá nhân; 56 CĐCS đạt vững mạnh"
        .filter(
            cue ->
                !cue.type().in(praises)
                    || sentence
                        .firstAfter(SentenceView.end(quantity), segment.end(), ratings)
                        .filter(rating -> isDescribed(sentence, index, rating))
                        .isEmpty());
  }

  /**
   * Where the clause begins of a number of which something is said behind it: not before the comma
   * that ends what is said of the number before.
   */
  private int predicatedFrom(
      SentenceView sentence, int index, Optional<Cue> left, Span segment, boolean alone) {
    boolean apart =
        alone
            || isBehindPassive(sentence, index)
            || left.filter(verb -> isOfNumberBefore(sentence, index, verb)).isPresent();
    int first = apart ? index : sentence.firstCoordinated(index);
    int start = spoken(sentence, index, segment);
    int comma = sentence.lastMark(start, sentence.quantities().get(first).span().start(), ",");
    return comma >= start && sentence.firstAfter(start, comma, said).isPresent()
        ? comma + 1
        : start;
  }

  /** "tặng cờ thi đua cho 3 tập thể, 5 cá nhân nhận bằng khen": the verb is of the 3 alone. */
  private boolean isOfNumberBefore(SentenceView sentence, int index, Cue verb) {
    return !verb.type().in(weak)
        && isBehindComma(sentence, index, verb)
        && !crossesComma(sentence, verb, index);
  }

  /** Where what is said of the number before those coordinated with this one may begin to end. */
  private static int spoken(SentenceView sentence, int index, Span segment) {
    int first = sentence.firstCoordinated(index);
    return first == 0
        ? segment.start()
        : Math.max(segment.start(), SentenceView.end(sentence.quantities().get(first - 1)));
  }

  private static int clauseStart(
      SentenceView sentence, int index, Span segment, Optional<Cue> leftVerb) {
    int start = spoken(sentence, index, segment);
    boolean within = leftVerb.isPresent() && leftVerb.get().span().start() >= segment.start();
    return within ? Math.min(start, leftVerb.get().span().start()) : start;
  }
}
