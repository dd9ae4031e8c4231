// What can be done with the schedule of keeping: one function each.
#pragma once

#include <string>
#include <vector>

#include "privacy/calls.hpp"
#include "privacy/domain/retention.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

struct EntryView {
    standard::Retention entry;
    Switch turned;
    SwitchState state = SwitchState::off;  // for the terms of now
    std::vector<SwitchAction> allowed_actions;
    std::optional<Run> last_run;
};
struct Schedule {
    standard::Disposal rules;
    std::vector<EntryView> entries;
    Instant next_at{};
};
Schedule get_schedule(Unit& unit, const Context& context);

// What a run now would do, changing nothing. Who is held back is looked for among the first records only.
struct Preview {
    std::string code;
    Instant before{};
    KeptCount count;
    std::int64_t looked = 0, held = 0, in_work = 0;
    bool waits = false;  // a second person would be asked
};
std::vector<Preview> preview_retention(Unit& unit, const Context& context);

Result<EntryView> turn_retention(Unit& unit, const std::string& code, SwitchAction action,
                                 std::int64_t version);
// By a person, or from the command line; the clock starts the same ones at night.
struct RunView {
    Run run;
    std::vector<RunAction> allowed_actions;
};
Result<RunView> start_run(Unit& unit, const Context& context, const std::string& code, const std::string& by);
Result<RunView> act_on_run(Unit& unit, RunId id, RunAction action, std::int64_t version);
struct RunPage {
    std::vector<RunView> items;
    RunId next;
};
RunPage list_runs(Unit& unit, const std::string& code, RunId after, std::int64_t limit);

}  // namespace bihuan::privacy
