// Face of `complaint` for deeds.
#pragma once

#include "complaint/types.hpp"
#include "store/store.hpp"

namespace bihuan::complaint {

// What a complaint's ticket tells (see Hooks): taken on, moved, changed; repeats and groups are found here.
void hear(Unit& unit, const Event& event);
// May the ticket take the step? (topic ticket::asks_step)
Done guard(Unit& unit, const Event& event);
// A complaint ticket that was brought in whole, e.g. for a demonstration: it has told nothing.
void take_on_imported(Unit& unit, TicketId id);
// What a demonstration shows of an approved proposal: the steps of a person, as in use_cases.hpp.
struct DemoStep {
    std::string findings, liability, cause, proposal, redress;
    std::optional<std::int64_t> amount_fen;
};
Done investigate_and_propose(Unit& unit, TicketId id, const DemoStep& step);
Done approve_proposal(Unit& unit, TicketId id);
struct PassedOn {
    std::string authority, reference;
    Instant received_at{};
};
Done pass_on(Unit& unit, TicketId id, const PassedOn& facts);

}  // namespace bihuan::complaint
