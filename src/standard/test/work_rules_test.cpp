// Limits between units and checklists: which rule decides, and what a wrong entry is told.
#include <gtest/gtest.h>

#include <algorithm>

#include "standard/domain/standard_file.hpp"
#include "standard/types.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

TEST(Ola, TheFirstRuleThatHoldsDecides) {
    struct Sample {
        const char *kind, *organization, *category, *priority, *rule;
        Duration complete;
    };
    for (const Sample& row : {
             Sample{"cooperation", "jc.field", "fault.broadband", "normal", "cooperation", 8h},
             Sample{"cooperation", "jc.field", "fault.broadband", "urgent", "cooperation.urgent", 2h},
             Sample{"expert", "", "fault.leased_line", "urgent", "expert.urgent", 1h},
             Sample{"expert", "hq", "consultation", "low", "expert", 4h},
             Sample{"follow_up", "hq", "consultation", "urgent", "other", 24h},
             Sample{"todo", "", "", "", "other", 24h},
         }) {
        const auto* rule =
            ola_of(embedded_standard(), {row.kind, row.organization, row.category, row.priority});
        ASSERT_NE(rule, nullptr) << row.kind;
        EXPECT_EQ(rule->code, row.rule) << row.kind << " " << row.priority;
        EXPECT_EQ(rule->complete.limit, row.complete) << row.rule;
    }
    EXPECT_EQ(ola_of(Standard{}, {"todo", "", "", ""}), nullptr);
}

TEST(Ola, MayBeNarrowedToAUnitAndACategory) {
    Standard standard;
    standard.ola_rules = {
        {.code = "core", .kinds = {"cooperation"}, .organizations = {"hq.core"}},
        {.code = "lines", .when = {.categories = {"fault.leased_line"}}},
        {.code = "other"},
    };
    EXPECT_EQ(ola_of(standard, {"cooperation", "hq.core", "fault", "low"})->code, "core");
    EXPECT_EQ(ola_of(standard, {"expert", "hq.core", "fault", "low"})->code, "other");
    EXPECT_EQ(ola_of(standard, {"expert", "hq", "fault.leased_line.ring", "low"})->code, "lines");
    EXPECT_EQ(ola_of(standard, {"expert", "hq", "fault.leased_lines", "low"})->code, "other");
}

TEST(Checklist, GathersWhatStandsBeforeAStep) {
    const auto codes = [](const char* before, const char* type, const char* category) {
        std::string out;
        for (const auto* list : checklists_of(embedded_standard(), before, type, category))
            out += list->code + " ";
        return out;
    };
    EXPECT_EQ(codes("resolve", "fault", "fault.leased_line"),
              "leased_line.resolve fault.resolve stage.resolve ");
    EXPECT_EQ(codes("resolve", "fault", "fault.broadband"), "fault.resolve stage.resolve ");
    EXPECT_EQ(codes("close", "complaint", "complaint.privacy"), "privacy.close stage.close ");
    EXPECT_EQ(codes("feed_back", "consultation", "consultation.bill"), "stage.feed_back ");
    EXPECT_EQ(codes("cancel", "fault", "fault"), "");
}

TEST(WorkRules, SayWhatIsWrongAndWhere) {
    struct Sample {
        const char *from, *to, *path, *says;
    };
    const std::string_view whole = embedded_standard_text();
    for (const Sample& row : {
             Sample{"kind = [\"expert\"]\npriority", "kind = [\"favour\"]\npriority", "ola[2].kind",
                    "there is no \"favour\""},
             Sample{"accept = \"15m\"\ncomplete = \"1h\"", "accept = \"2h\"\ncomplete = \"1h\"",
                    "ola[2].accept", "cannot be longer"},
             Sample{"code = \"expert.urgent\"\nkind = [\"expert\"]\npriority = [\"urgent\"]",
                    "code = \"expert.urgent\"\nkind = [\"expert\"]", "ola[4]", "never reached"},
             Sample{"code = \"other\"\naccept", "code = \"other\"\nkind = [\"todo\"]\naccept", "ola[5]",
                    "is the default"},
             Sample{"code = \"expert\"\nkind", "code = \"cooperation\"\nkind", "ola[4].code", "twice"},
             Sample{"complete = \"24h\"\ncalendar = \"service\"", "complete = \"24h\"\ncalendar = \"moon\"",
                    "ola[5].calendar", "there is no \"moon\""},
             Sample{"complete = \"24h\"", "done = \"24h\"", "ola[5].done", "unknown key"},
             Sample{"category = [\"fault.leased_line\"]\nbefore = \"resolve\"",
                    "category = [\"fault.leased_line\"]\nbefore = \"wait\"", "checklist[1].before",
                    "there is no \"wait\""},
             Sample{"role = \"field_engineer\"\nclause = \"1.3.2\"", "role = \"plumber\"\nclause = \"1.3.2\"",
                    "checklist[1].role", "there is no \"plumber\""},
             Sample{"category = [\"fault.leased_line\"]\nbefore", "category = [\"fault.moon\"]\nbefore",
                    "checklist[1].category", "there is no \"fault.moon\""},
             Sample{"code = \"privacy.stopped\"", "code = \"privacy.source\"", "checklist[2].items[2].code",
                    "twice"},
             Sample{"code = \"fault.resolve\"\ntype = [\"fault\"]", "code = \"fault.resolve\"",
                    "checklist[9]", "changes nothing"},
             Sample{"code = \"solved\"\nzh", "code = \"not_needed\"\nzh", "booking_reason[2].code", "twice"},
             Sample{"code = \"solved\"\nzh", "code = \"other\"\nzh", "booking_reason[2].code", "twice"},
             Sample{"steps = [\"leave\"]", "steps = [\"dance\"]", "booking_reason[9].steps",
                    "there is no \"dance\""},
             Sample{"steps = [\"leave\"]\n", "", "booking_reason[9].steps", "must name"},
             Sample{"code = \"stage.close\"", "code = \"stage.start\"", "checklist[12].code", "twice"},
         }) {
        std::string text{whole};
        const auto at = text.find(row.from);
        ASSERT_NE(at, std::string::npos) << row.from;
        const auto file = read_standard(text.replace(at, std::string_view{row.from}.size(), row.to));
        const auto found = std::ranges::find_if(file.problems, [&](const Problem& problem) {
            return problem.path == row.path && problem.en.find(row.says) != std::string::npos;
        });
        if (found == file.problems.end()) {
            ADD_FAILURE() << row.to << ": not said";
            for (const auto& problem : file.problems) ADD_FAILURE() << problem.path << ": " << problem.en;
            continue;
        }
        EXPECT_GT(found->line, 0) << row.path;
        EXPECT_FALSE(found->zh.empty());
    }
}

TEST(WorkRules, AStandardWithoutThemStillHolds) {  // versions that were approved before there were any
    std::string text{embedded_standard_text()};
    const auto from = text.find("# 3.3.4: what units promise"), to = text.find("# 5.5.2: a limit that was");
    ASSERT_TRUE(from != std::string::npos && to != std::string::npos);
    text.erase(from, to - from);
    const auto file = read_standard(text);
    EXPECT_TRUE(file.problems.empty());
    EXPECT_TRUE(file.standard.ola_rules.empty());
    EXPECT_TRUE(file.standard.checklists.empty());
}

}  // namespace
}  // namespace bihuan::standard
