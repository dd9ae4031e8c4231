// What can be done while the system fails, and after it: one function each (2.5.5, 3.5.1).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "appointment/calls.hpp"
#include "outage/domain/intake.hpp"
#include "standard/types.hpp"
#include "store/store.hpp"

namespace bihuan::outage {

// What the intake sheet and the local page are made of.
struct IntakeFacts {
    Instant made_at{};
    standard::OutageRule rule;
    std::vector<standard::ServiceType> types;
    std::vector<standard::Channel> channels;
    std::vector<appointment::PlaceWords> places;
};
IntakeFacts intake_facts(Unit& unit);

struct ImportRequest {
    std::string run_key, source;
    std::vector<IntakeRow> rows;
};
struct ImportReport {
    ImportId import_id;  // none: a trial
    std::vector<RowResult> rows;
};
// What would become of each row, those before it in this request counted in; nothing is written.
Result<ImportReport> try_rows(Store& store, const Actor& actor, const appointment::Hands& hands,
                              ImportRequest request);
// Each row in its own transaction, in the order they were asked for. Sent again, the same rows do nothing.
Result<ImportReport> import_rows(Store& store, const Actor& actor, const appointment::Hands& hands,
                                 ImportRequest request);

struct ImportPage {
    std::vector<Import> items;
    ImportId next;
};
ImportPage list_imports(Unit& unit, ImportId after, std::int64_t limit);
struct LinePage {
    std::vector<LogLine> items;
    std::string next;
};
Result<LinePage> list_import_rows(Unit& unit, ImportId id, std::optional<Verdict> verdict,
                                  const std::string& after, std::int64_t limit);

inline constexpr std::int64_t notices_shown_max = 5;
std::vector<Notice> notices_now(Unit& unit);
struct NoticePage {
    std::vector<Notice> items;
    NoticeId next;
};
NoticePage list_notices(Unit& unit, NoticeId after, std::int64_t limit);
Result<Notice> create_notice(Unit& unit, Notice wanted);
Result<Notice> update_notice(Unit& unit, Notice wanted);  // by its version

}  // namespace bihuan::outage
