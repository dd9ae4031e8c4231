#include "app/simulate_past.hpp"

#include <algorithm>
#include <unordered_map>

#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan {
namespace {

using simulation::Moment;
using ticket::State;

// States as they were reported become moments of work. A ticket taken up by somebody else while it is in
// hand was handed over; taken up after its result it was reopened.
class Story {
  public:
    explicit Story(simulation::PastCase& out) : out_{out} {}

    void reached(Instant at, State state, const std::string& by) {
        switch (state) {
            case State::accepted:
                if (at_ == State::submitted) add(at, Moment::accepted);
                break;
            case State::assigned:
                if (at_ == State::handling) add(at, Moment::handed_over);
                break;
            case State::handling:
                if (at_ == State::handling) {
                    if (by == by_) return;
                    add(at, Moment::handed_over);
                    add(at, Moment::started);
                } else {
                    const bool is_over =
                        at_ == State::resolved || at_ == State::fed_back || at_ == State::closed;
                    add(at, at_ == State::waiting ? Moment::resumed
                            : is_over             ? Moment::reopened
                                                  : Moment::started);
                }
                by_ = by;
                break;
            case State::waiting:
                if (at_ != State::waiting) add(at, Moment::waiting);
                break;
            case State::resolved:
                if (at_ != State::resolved) add(at, Moment::resolved);
                break;
            case State::fed_back:
                add(at, Moment::told);
                break;
            case State::closed:
                add(at, Moment::closed);
                break;
            default:  // evaluation and the ends without a result say nothing of work
                if (at_ > State::fed_back || state > State::closed) return;
        }
        // A log that says "accepted" again does not take the ticket out of anybody's hand.
        if (state != State::accepted || at_ == State::submitted) at_ = std::min(state, State::closed);
    }

  private:
    void add(Instant at, Moment moment) { out_.steps.push_back({at, moment}); }
    simulation::PastCase& out_;
    State at_ = State::submitted;
    std::string by_;
};

}  // namespace

std::vector<simulation::PastCase> past_of(const gateway::EventLog& log, const gateway::EventMap& map) {
    std::vector<simulation::PastCase> out;
    for (const auto& events : log.cases) {
        simulation::PastCase one{events.front().category, {}, events.front().at, {}};
        Story story{one};
        for (const auto& event : events)
            if (const auto state = map.activities.find(event.activity); state != map.activities.end())
                story.reached(event.at, state->second, event.resource);
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<simulation::PastCase> past_of(Store& store, const standard::Standard& standard, Instant from) {
    std::vector<simulation::PastCase> out;
    std::unordered_map<std::int64_t, std::string> codes;
    const auto code_of = [&](Unit& unit, standard::CategoryId id) -> const std::string& {
        const auto [found, is_new] = codes.try_emplace(id.number);
        if (!is_new) return found->second;
        auto code = standard::category(unit, id).value_or(standard::Category{}).code;
        const auto is_known = [&](const std::string& one) {
            return std::ranges::any_of(standard.categories,
                                       [&](const auto& seed) { return seed.category.code == one; });
        };
        while (!code.empty() && !is_known(code)) {
            const auto dot = code.rfind('.');
            code = dot == std::string::npos ? std::string{} : code.substr(0, dot);
        }
        return found->second = std::move(code);
    };
    ticket::each_past_ticket(
        store, from, past_tickets_max, [&](Unit& unit, const ticket::PastTicket& ticket) {
            simulation::PastCase one{code_of(unit, ticket.category_id), ticket.channel, ticket.opened_at, {}};
            if (one.category.empty()) return;
            Story story{one};
            for (const auto& step : ticket.steps) story.reached(step.at, step.state, step.by);
            out.push_back(std::move(one));
        });
    std::ranges::reverse(out);
    return out;
}

}  // namespace bihuan
