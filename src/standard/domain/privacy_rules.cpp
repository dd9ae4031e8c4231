#include "standard/domain/privacy_rules.hpp"

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

constexpr std::int64_t days_min = 30;  // a slip of a digit must not empty the company

class PrivacyChecker : EntryChecker {
  public:
    explicit PrivacyChecker(StandardFile& file) : EntryChecker{file}, p_{file.privacy} {}

    void run() {
        Codes seen, known;
        for (const auto& one : kept_things) known.emplace(one.code);
        for (std::size_t i = 0; i < p_.retentions.size(); ++i) {
            const auto& one = p_.retentions[i];
            const auto path = fmt::format("retention[{}]", i + 1);
            once(path, one.code, seen);
            refer(path, "code", {one.code}, known);
            refer(path, "clause", {one.clause}, clauses_);
            const auto* thing = std::ranges::find(kept_things, one.code, &KeptThing::code);
            if (thing != kept_things.end() && thing->is_deleted != one.is_deleted)
                wrong(path, "action", thing->is_deleted ? "只能 delete" : "只能 anonymise",
                      thing->is_deleted ? "can be deleted only" : "can be anonymised only");
        }
        if (!p_.retentions.empty() && p_.disposal.batch == 0)
            wrong("disposal", "", "有 [[retention]] 就须有 [disposal]",
                  "schedules of keeping need the table [disposal]");
        Codes kinds;
        for (std::size_t i = 0; i < p_.leak_kinds.size(); ++i) {
            const auto path = fmt::format("leak_kind[{}]", i + 1);
            once(path, p_.leak_kinds[i].code, kinds);
            refer(path, "clause", {p_.leak_kinds[i].clause}, clauses_);
        }
        if (p_.leak.people_max == 0) return;
        refer("leak", "calendar", {p_.leak.calendar}, calendars_);
        if (p_.leak_kinds.empty())
            wrong("leak", "", "有 [leak] 就须有 [[leak_kind]]", "[leak] needs kinds of data, [[leak_kind]]");
        if (s_.emergency_levels.empty())
            wrong("leak", "", "有 [leak] 就须有 [[emergency_level]]，泄露按其定级",
                  "[leak] needs [[emergency_level]]: leaks are graded by them");
    }

  private:
    const PrivacyRules& p_;
};

}  // namespace

void read_privacy(TableReader& root, PrivacyRules& out) {
    if (root.has("disposal"))
        root.table("disposal", [&](TableReader& in) {
            out.disposal = {.hour = in.integer("hour", 0, 23),
                            .batch = in.integer("batch", 1, 1000),
                            .looked_max = in.integer("looked_max", 1, 1'000'000),
                            .share_percent = in.integer("share_percent", 1, 100),
                            .share_from = in.integer("share_from", 1, 1'000'000)};
            (void)in.text("clause");
        });
    root.tables("retention", [&](TableReader& in) {
        Retention one{in.term()};
        const auto action = in.text("action");
        one.is_deleted = action == "delete";
        if (action != "delete" && action != "anonymise")
            in.wrong("action", "应为 anonymise 或 delete", "must be anonymise or delete");
        one.days = in.integer("days", days_min, 36'500);
        out.retentions.push_back(std::move(one));
    });
    if (root.has("leak"))
        root.table("leak", [&](TableReader& in) {
            out.leak = {.assess = in.duration("assess"),
                        .contain = in.duration("contain"),
                        .authority = in.duration("notify_authority"),
                        .calendar = in.text("calendar"),
                        .people_max = in.integer("people_max", 1, 10'000'000)};
            (void)in.text("clause");
        });
    root.tables("leak_kind", [&](TableReader& in) { out.leak_kinds.push_back(in.term()); });
}

void check_privacy(StandardFile& file) { PrivacyChecker{file}.run(); }

}  // namespace bihuan::standard
