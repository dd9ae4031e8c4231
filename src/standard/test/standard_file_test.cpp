// The shipped standard holds, and every kind of mistake in a file is said with its line.
#include <gtest/gtest.h>

#include <algorithm>

#include "standard/domain/standard_checks.hpp"
#include "standard/domain/standard_diff.hpp"
#include "standard/domain/standard_file.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

std::string whole() { return std::string{embedded_standard_text()}; }

std::string replaced(std::string_view from, std::string_view to) {
    auto text = whole();
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::int64_t line_of(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    return at == std::string_view::npos
               ? -1
               : std::count(text.begin(), text.begin() + static_cast<long>(at), '\n') + 1;
}

TEST(StandardFile, TheShippedOneHasNoProblem) {
    const auto file = read_standard(embedded_standard_text());
    for (const auto& problem : file.problems)
        ADD_FAILURE() << problem.line << " " << problem.path << ": " << problem.en;
    EXPECT_EQ(file.standard.clauses.size(), 185U);
    EXPECT_EQ(file.standard.sla_rules.size(), 7U);
}

TEST(StandardFile, SaysWhatIsWrongAndWhere) {
    struct Sample {
        const char *from, *to;    // what is written in place of what
        const char *path, *says;  // of the problem expected
        const char* line_with;    // its line holds these words, "" any
    };
    for (const Sample& row : {
             Sample{"first_days = 90", "first_dayz = 90", "segment[2].first_dayz", "unknown key",
                    "first_dayz"},
             Sample{"quiet_from = \"21:30\"", "quiet_from = \"9pm\"", "message.quiet_from", "HH:MM", "9pm"},
             Sample{"first_pause = \"30s\"", "first_pause = \"3h\"", "message.first_pause",
                    "first_pause <=", ""},
             Sample{"\"ticket.state\", \"now|time\"", "\"ticket.state\", \"now|date\"",
                    "message_purpose[1].values", "only type", ""},
             Sample{"channels = [\"sms\", ", "channels = [\"fax\", ", "message_purpose[1].channels",
                    "there is no", ""},
             Sample{"class = \"urgent\"\nevery", "class = \"moon\"\nevery", "message_pace[1].class",
                    "there is no \"moon\"", ""},
             Sample{"mean_of = 20", "mean_off = 20", "counter.mean_off", "unknown key", "mean_off"},
             Sample{"hall_tries = 30", "hall_tries = 4", "counter.tries", "must not exceed", ""},
             Sample{"service = [\"counter.service\"]\n", "", "counter_queue[1].service", "no queue serves",
                    ""},
             Sample{"code = \"A\"\n", "code = \"AB\"\n", "counter_queue[1].code", "one capital letter", ""},
             Sample{"code = \"B\"\n", "code = \"A\"\n", "counter_queue[2].code", "stands twice", ""},
             Sample{"usual = \"5m\"", "usual = \"9h\"", "counter_queue[2].usual", "1m to 4h", ""},
             Sample{"waiting = 50\nkept = \"24h\"", "waiting = 50\nkept = \"30m\"", "contact_file.kept",
                    "1h to 168h", ""},
             Sample{"short_call = \"5s\"", "short_call = \"50s\"", "telephone.short_call", "must not exceed",
                    ""},
             Sample{"numbers = [\"10018\"]", "numbers = [\"10000\"]", "call_queue[2].numbers",
                    "leads to another queue", ""},
             Sample{"numbers = [\"10018\"]", "numbers = [\"10x\"]", "call_queue[2].numbers",
                    "write digits alone", ""},
             Sample{"overflow = \"service\"\noverflow_after = \"20s\"", "overflow = \"fault\"",
                    "call_queue[2].overflow", "flow over into itself", ""},
             Sample{"skills = [\"vip\"]\norganization", "skills = [\"moon\"]\norganization",
                    "call_queue[3].skills", "there is no \"moon\"", ""},
             Sample{"patience = \"90s\"", "patience = \"2h\"", "call_queue[1].patience", "10s to 1h", ""},
             Sample{"resolve = \"12h\"\n", "", "sla[1].resolve", "missing",
                    "code = \"complaint.critical\"\ntype"},
             Sample{"resolve = \"12h\"", "resolve = \"soon\"", "sla[1].resolve", "duration", "\"soon\""},
             Sample{"resolve = \"12h\"", "resolve = \"10m\"", "sla[1].respond", "cannot be longer", ""},
             Sample{"calendar = \"always\"\nclause = \"1.5.3\"", "calendar = \"moon\"\nclause = \"1.5.3\"",
                    "sla[1].calendar", "there is no \"moon\"", ""},
             Sample{"grade = [\"critical\"]", "grade = [\"grave\"]", "sla[1].grade", "there is no \"grave\"",
                    ""},
             Sample{"grade = [\"critical\"]\n", "", "sla[2]", "never reached", ""},
             Sample{"text = [\"多次\"", "type = [\"fault\"]\ntext = [\"多次\"", "", "", ""},
             Sample{"[[class_rule]]\ngives = \"routine\"",
                    "[[class_rule]]\ntype = [\"change\"]\ngives = \"routine\"", "class_rule[6]",
                    "is the default", ""},
             Sample{"zone = \"Asia/Shanghai\"", "zone = \"Asia/Atlantis\"", "calendar[2].zone",
                    "no time zone", ""},
             Sample{"holidays = \"cn\"", "holidays = \"mars\"", "calendar[2].holidays", "no such", "mars"},
             Sample{"monday = [\"08:00-20:00\"]", "monday = [\"20:00-08:00\"]", "calendar[2].monday",
                    "no span", "monday"},
             Sample{"monday = [\"08:00-20:00\"]", "monday = [\"08:00-12:00\", \"11:00-20:00\"]",
                    "calendar[2].monday", "overlaps", "monday"},
             Sample{"percent = [50, 80]", "percent = [80, 50]", "warning.percent", "rising", ""},
             Sample{"percent = 10\n", "percent = 30\n", "ladder[3].percent", "later", ""},
             Sample{"\"evaluation_offered\", ", "", "closing.require", "cannot be left open", ""},
             Sample{"percent = 15, source", "percent = 16, source", "scheme[1].weights", "not 101", ""},
             Sample{"source = \"customer\"", "source = \"system\"", "scheme[1].weights", "customer sources",
                    ""},
             Sample{"complaints_per_hour = 100", "complaints_per_hour = 900", "emergency_level[2]",
                    "more than", ""},
             Sample{"clause = \"5.5.4\"", "clause = \"5.5.9\"", "breach_reason[5].clause", "there is no", ""},
             Sample{"code = \"skill\"", "code = \"volume\"", "breach_reason[3].code", "twice", ""},
             Sample{"level = 2\nzh = \"重大\"", "level = 1\nzh = \"重大\"", "grade[2].level", "gravest first",
                    ""},
             Sample{"skills = [\"mobile\"]", "skills = [\"cooking\"]", "route[5].skills", "there is no", ""},
             Sample{"how = \"manual\"", "how = \"sometimes\"", "route[7].how", "auto or manual", "sometimes"},
             Sample{"how = \"auto\"\nclause = \"4.1.4\"", "how = \"auto\"\nclause = \"4.1.9\"",
                    "route[8].clause", "there is no", ""},
             Sample{"segment = [\"vip\"]\nskills", "skills", "route[9]", "never reached", ""},
             Sample{"[[route]]\ncode = \"other\"", "[[route]]\ncode = \"other\"\nsegment = [\"new\"]",
                    "route[9]", "the default", ""},
             Sample{"posts = [\"agent\", ", "posts = [\"cook\", ", "routing.posts", "there is no", ""},
             Sample{"handover_max = 3", "handover_max = 0", "routing.handover_max", "whole number",
                    "handover_max = 0"},
             Sample{"formula = \"csat\"", "formula = \"mood\"", "indicator[14].formula", "there is no", ""},
             Sample{"within = \"7d\"", "within = \"soon\"", "indicator[9].within", "duration", "\"soon\""},
             Sample{"formula = \"csat\"", "formula = \"csat\"\nwithin = \"7d\"", "indicator[14].within",
                    "only repeats", ""},
             Sample{"also = [\"1.1.2\"]", "also = [\"9.9.9\"]", "indicator[14].also", "there is no", ""},
             Sample{"bad_score = 2", "bad_score = 9", "contact.bad_score", "from 1 to 4", ""},
             Sample{"gives = \"safety\"", "gives = \"danger\"", "grade_flag[4].gives", "there is no", ""},
             Sample{"segment = [\"vip\"]\ngives", "gives", "grade_flag[3]", "no condition", ""},
             Sample{"channel = [\"media\"]\ngives", "channel = [\"press\"]\ngives", "grade_flag[2].channel",
                    "there is no", ""},
             Sample{"fen = 200000", "fen = 2000", "settlement_limit[2].fen", "must rise", ""},
             Sample{"role = \"team_lead\"\nfen", "role = \"agent\"\nfen", "settlement_limit[2].role",
                    "must rise", ""},
             Sample{"role = \"manager\"\nclause = \"5.4.4\"",
                    "role = \"manager\"\nfen = 900000\nclause = \"5.4.4\"", "settlement_limit[3].fen",
                    "only the last", ""},
             Sample{"days = 7\n", "days = 7\nreply = \"2d\"\n", "statutory[3].days", "either days", ""},
             Sample{"calendar = \"service\"\nclause = \"5.4.2\"", "calendar = \"sun\"\nclause = \"5.4.2\"",
                    "statutory[1].calendar", "there is no", ""},
             Sample{"code = \"shared\"", "code = \"ours\"", "liability[4].code", "twice", ""},
             Sample{"area = \"city\"", "area = \"planet\"", "group_complaint.area", "there is no", ""},
             Sample{"count = 5\nwindow", "count = 1\nwindow", "group_complaint.count", "whole number", ""},
             Sample{"code = \"ticket.closed\"", "code = \"ticket.lost\"", "retention[1].code", "there is no",
                    ""},
             Sample{"code = \"ticket.notice\"", "code = \"duty.shift\"", "retention[8].code", "twice", ""},
             Sample{"action = \"anonymise\"", "action = \"delete\"", "retention[1].action", "anonymised only",
                    ""},
             Sample{"action = \"anonymise\"", "action = \"forget\"", "retention[1].action",
                    "anonymise or delete", "forget"},
             Sample{"days = 180", "days = 3", "retention[7].days", "whole number", ""},
             Sample{"share_percent = 5", "share_percent = 0", "disposal.share_percent", "whole number", ""},
             Sample{"calendar = \"service\"\npeople_max", "calendar = \"sun\"\npeople_max", "leak.calendar",
                    "there is no", ""},
             Sample{"code = \"credential\"", "code = \"traffic\"", "leak_kind[7].code", "twice", ""},
             Sample{"[warning]", "[warning", "", "not valid TOML", "[warning"},
         }) {
        const auto text = replaced(row.from, row.to);
        const auto file = read_standard(text);
        if (*row.says == '\0') {
            EXPECT_TRUE(file.problems.empty()) << row.to << ": " << file.problems[0].en;
            continue;
        }
        const auto found = std::ranges::find_if(file.problems, [&](const Problem& problem) {
            return problem.path == row.path && problem.en.find(row.says) != std::string::npos;
        });
        if (found == file.problems.end()) {
            ADD_FAILURE() << row.to << ": not said; " << file.problems.size() << " problems";
            for (const auto& problem : file.problems)
                ADD_FAILURE() << "  " << problem.line << " " << problem.path << ": " << problem.en;
            continue;
        }
        EXPECT_GT(found->line + (*row.line_with ? 0 : 1), 0) << row.to;
        if (*row.line_with) {
            EXPECT_LE(std::abs(found->line - line_of(text, row.line_with)), 1) << row.to;
        }
        EXPECT_FALSE(found->zh.empty());
    }
}

TEST(StandardFile, EverythingMissingIsSaidAtOnceAndNothingThrows) {
    EXPECT_GE(read_standard("").problems.size(), 8U);
    EXPECT_EQ(read_standard(std::string(standard_bytes_max + 1, '#')).problems.size(), 1U);
    EXPECT_EQ(read_standard("\xff").problems.size(), 1U);
    EXPECT_FALSE(read_standard("sla = 3\nwarning = []\ncategory = [1]").problems.empty());
}

TEST(StandardFile, Durations) {
    struct Sample {
        const char* text;
        std::optional<Duration> is;
    };
    for (const Sample& row :
         {Sample{"30s", 30s}, Sample{"20m", 20min}, Sample{"1h30m", 90min}, Sample{"3d", 72h},
          Sample{"90m", 90min}, Sample{"", {}}, Sample{"5", {}}, Sample{"m", {}}, Sample{"1m1h", {}},
          Sample{"1h1h", {}}, Sample{"-1h", {}}, Sample{"400d", {}}, Sample{"99999999999999999999h", {}}})
        EXPECT_EQ(duration_from_text(row.text), row.is) << row.text;
    EXPECT_EQ(to_text(90min), "1h30m");
    EXPECT_EQ(to_text(Duration{72h}), "72h");
    EXPECT_EQ(duration_from_text(to_text(3661s)), 3661s);
}

TEST(StandardDiff, NamesEntriesByTheirCode) {
    const auto shown = [](const std::string& before, const std::string& after) {
        std::string out;
        const auto found = diff_standards(before, after);
        for (const auto& one : *found) out += one.path + ": " + one.before + " -> " + one.after + "\n";
        return out;
    };
    EXPECT_EQ(shown(whole(), whole()), "");
    EXPECT_EQ(shown(whole(), replaced("resolve = \"4h\"", "resolve = \"3h\"")),
              "sla[fault.urgent].resolve: '4h' -> '3h'\n");
    const std::string a = "[[x]]\ncode = \"a\"\n", b = "[[x]]\ncode = \"b\"\n";
    EXPECT_EQ(shown(a + b, b + a), "x.order: a, b -> b, a\n") << "only the order";
    EXPECT_EQ(shown(a, a + b), "x.order: a -> a, b\nx[b].code:  -> 'b'\n") << "an entry added";
    EXPECT_EQ(shown(b + a, a), "x.order: b, a -> a\nx[b].code: 'b' -> \n") << "an entry removed";
    EXPECT_EQ(diff_standards("x = [", "").error().kind.code, "standard.unreadable");
}

// 1.3.3: two service hours, as the shipped calendar counts them.
TEST(StandardRules, ServiceHoursSkipNightsAndHolidaysAndWorkMakeUpDays) {
    const auto& calendars = embedded_standard().calendars;
    const auto& service = *std::ranges::find(calendars, std::string{"service"}, &CalendarRule::code);
    struct Sample {
        const char *why, *from, *due;
    };
    for (const Sample& row : {
             Sample{"inside one day", "2026-03-02T09:00:00+08:00", "2026-03-02T11:00:00+08:00"},
             Sample{"Friday evening ends on Monday", "2026-03-06T19:00:00+08:00",
                    "2026-03-09T09:00:00+08:00"},
             Sample{"Qingming closes the long weekend", "2026-04-03T19:00:00+08:00",
                    "2026-04-07T09:00:00+08:00"},
             Sample{"a make-up Saturday is worked", "2026-02-27T19:00:00+08:00", "2026-02-28T09:00:00+08:00"},
             Sample{"at night", "2026-03-02T23:00:00+08:00", "2026-03-03T10:00:00+08:00"},
         })
        EXPECT_EQ(add_working_time(service.calendar, *from_iso(row.from), 2h), from_iso(row.due)) << row.why;
}

// 1.1.3, 5.4.4: category, text, segment and channel say who handles a request.
TEST(StandardRules, RoutesByTheFirstThatHolds) {
    const auto& s = embedded_standard();
    struct Sample {
        const char* why;
        Facts facts;
        const char* route;
        std::vector<std::string> skills;
        std::int64_t level;
    };
    for (const Sample& row : {
             Sample{"a fault of the fixed network",
                    {.type = "fault", .segment = "vip", .category = "fault.tv"},
                    "fixed",
                    {"broadband"},
                    1},
             Sample{"below a category",
                    {.type = "fault", .category = "fault.mobile.signal"},
                    "mobile",
                    {"mobile"},
                    1},
             Sample{"what the regulator passes on, whatever it is about",
                    {.type = "fault", .channel = "regulator", .category = "fault.tv"},
                    "regulator",
                    {"complaint"},
                    2},
             Sample{"a grave complaint",
                    {.type = "complaint", .grade = "major"},
                    "complaint.grave",
                    {"complaint"},
                    2},
             Sample{"a complaint", {.type = "complaint", .grade = "general"}, "complaint", {"complaint"}, 1},
             Sample{"a VIP asks", {.type = "consultation", .segment = "vip"}, "vip", {"vip"}, 1},
             Sample{"work of our own", {.type = "change", .category = "change.internal"}, "internal", {}, 1},
             Sample{"all else", {.type = "consultation", .segment = "new"}, "other", {}, 1},
         }) {
        const auto& route = route_of(s, row.facts);
        EXPECT_EQ(route.code, row.route) << row.why;
        EXPECT_EQ(route.skills, row.skills) << row.why;
        EXPECT_EQ(route.level, row.level) << row.why;
        EXPECT_EQ(route.is_auto, route.code != "internal") << row.why;
        EXPECT_EQ(&route_named(s, route.code), &route) << row.why;
    }
    EXPECT_EQ(route_of(s, {.channel = "media"}).organization_code, "hq.complaint");
    const Standard older;  // a version from before there were routes
    EXPECT_FALSE(route_of(older, {.type = "fault"}).is_auto);
    EXPECT_TRUE(route_named(older, "fixed").code.empty());
}

TEST(StandardRules, TheDefaultLimitsOfThePolicy) {
    const auto& s = embedded_standard();
    struct Sample {
        const char* why;
        Facts facts;
        const char* class_code;
        std::vector<std::string> flags;
        Duration respond, resolve, feedback;
    };
    for (const Sample& row : {
             Sample{"1.3.3 urgent fault",
                    {.type = "fault", .priority = "urgent", .category = "fault.mobile"},
                    "urgent",
                    {},
                    2h,
                    4h,
                    24h},
             Sample{"by words",
                    {.type = "fault", .priority = "low", .text = "我们整栋楼都断了"},
                    "urgent",
                    {},
                    2h,
                    4h,
                    24h},
             Sample{"by category",
                    {.type = "fault", .priority = "low", .category = "fault.leased_line"},
                    "urgent",
                    {},
                    2h,
                    4h,
                    24h},
             Sample{"a category of like name is another",
                    {.type = "fault", .category = "fault.leased_line2"},
                    "routine",
                    {},
                    2h,
                    24h,
                    24h},
             Sample{
                 "3.2.2 routine fault", {.type = "fault", .priority = "normal"}, "routine", {}, 2h, 24h, 24h},
             Sample{
                 "complex", {.type = "change", .category = "change.transfer"}, "complex", {}, 24h, 72h, 24h},
             Sample{"consultation", {.type = "consultation"}, "routine", {}, 2h, 24h, 24h},
             Sample{"general complaint", {.type = "complaint"}, "routine", {}, 2h, 48h, 24h},
             Sample{"major complaint", {.type = "complaint"}, "routine", {"repeat"}, 1h, 24h, 12h},
             Sample{
                 "critical complaint", {.type = "complaint"}, "routine", {"repeat", "media"}, 30min, 12h, 4h},
         }) {
        auto facts = row.facts;
        facts.class_code = class_of(s, facts);
        EXPECT_EQ(facts.class_code, row.class_code) << row.why;
        facts.grade = grade_of(s, row.flags).code;
        const auto& rule = sla_rule_of(s, facts);
        EXPECT_EQ(rule.respond.limit, row.respond) << row.why;
        EXPECT_EQ(rule.resolve.limit, row.resolve) << row.why;
        EXPECT_EQ(rule.feedback.limit, row.feedback) << row.why;
    }
}

TEST(ToneLists, AFaultyListIsSaidWithItsLine) {
    const std::string text{embedded_standard_text()};
    const auto problems = [&](const std::string& more) {
        std::string out;
        for (const auto& one : read_standard(text + more).problems)
            out += one.path + (one.line > 0 ? "" : " without line") + ";";
        return out;
    };
    EXPECT_EQ(problems(""), "");
    EXPECT_EQ(problems("\n[[tone_words]]\nkind = \"rage\"\nwords = [\"abcdefg\"]\n").find("without line"),
              std::string::npos);
    EXPECT_NE(problems("\n[[tone_words]]\nkind = \"rage\"\nwords = [\"abcdefg\"]\n").find(".kind"),
              std::string::npos);
    EXPECT_NE(problems("\n[[tone_words]]\nkind = \"anger\"\nweight = 1\nwords = [\"生气\"]\n").find(".words"),
              std::string::npos);
    EXPECT_NE(problems("\n[[tone_step]]\ncode = \"x\"\nzh = \"x\"\nen = \"x\"\nlevels = [\"wild\"]\nclause = "
                       "\"4.5.3\"\n")
                  .find(".levels"),
              std::string::npos);
}

TEST(ChatRules, TheFirstQueueThatFitsAndFaultsWithTheirLine) {
    const std::string text{embedded_standard_text()};
    const auto whole = read_standard(text);
    ASSERT_TRUE(whole.problems.empty());
    EXPECT_EQ(chat_queue_for(whole.chat, "vip", "en")->code, "vip");
    EXPECT_EQ(chat_queue_for(whole.chat, "ordinary", "zh-CN")->code, "service");
    EXPECT_EQ(whole.chat.answer, std::chrono::seconds{60}) << "of contact.chat_answer";
    const auto problems = [&](const std::string& from, const std::string& to) {
        auto changed = text;
        changed.replace(changed.find(from), from.size(), to);
        std::string out;
        for (const auto& one : read_standard(changed).problems)
            out += one.path + (one.line > 0 ? ";" : " without line;");
        return out;
    };
    EXPECT_EQ(problems("segments = [\"vip\"]\norganization", "segments = [\"gold\"]\norganization"),
              "chat_queue[1].segments;");
    EXPECT_EQ(problems("silence_ask = \"5m\"", "silence_ask = \"5s\""), "chat.silence_ask;");
    EXPECT_EQ(problems("chats_max = 4", "chats_max = 40"), "chat.chats_max;");
    EXPECT_EQ(problems("calendar = \"service\"\npriority = { new = 1 }",
                       "calendar = \"never\"\npriority = { new = 1 }"),
              "chat_queue[2].calendar;");
    EXPECT_EQ(
        problems("en = \"Customer service\"\norganization", "en = \"x\"\nlanguages = [\"en\"]\norganization"),
        "chat_queue[2].segments;");
}

}  // namespace
}  // namespace bihuan::standard
