// The process as a whole: where open tickets stand, and who answers at each stage.
#pragma once

#include "standard/types.hpp"
#include "store/store.hpp"
#include "ticket/domain/duty_matrix.hpp"
#include "ticket/domain/process_board.hpp"

namespace bihuan::ticket {

// 1.3.4: within the actor's scope, and below the unit if one is given.
ProcessBoard get_process(Unit& unit, OrganizationId below);

struct DutyCell {
    State state = State::submitted;
    std::vector<Action> actions;
    Permission permission = Permission::ticket_handle;
    Found responsible, accountable;
    DutyGap gap = DutyGap::none;      // of who does it
    bool has_no_accountable = false;  // nobody leads, up to the root
    std::string clock;                // "": no promise runs
    std::optional<standard::Limit> limit;
};
struct DutyRow {
    standard::Category category;
    std::string class_code, rule;
    std::vector<DutyCell> cells;  // one for each open state
};
struct DutyMatrix {
    std::int64_t standard_number = 0;
    std::vector<DutyRow> rows;  // active categories, parents first
    std::vector<standard::LadderStep> ladder;
    std::vector<standard::Grade> grades;  // with who approves a complaint's proposal
    standard::Duration silence{};
    std::int64_t gaps = 0;  // cells with a gap
};
DutyMatrix get_duty_matrix(Unit& unit, OrganizationId below);

}  // namespace bihuan::ticket
