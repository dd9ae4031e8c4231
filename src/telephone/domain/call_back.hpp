// Whoever rang in vain is called back (4.2.2): the promise, its tries and its end.
#pragma once

#include "base/state_table.hpp"
#include "standard/telephone_types.hpp"
#include "telephone/types.hpp"

namespace bihuan::telephone {

struct CallBack {
    CallBackId call_back_id;
    OrganizationId organization_id;
    std::string queue;
    CallId call_id;      // that it came of
    std::string number;  // in clear: the store seals it
    CustomerId customer_id;
    std::string segment;
    CallBackState state = CallBackState::open;
    CallBackReason reason = CallBackReason::abandoned;
    Instant due_at{};   // the promise
    Instant next_at{};  // when it should be tried next
    UserId owner_id;
    std::int64_t tries = 0;
    bool is_escalated = false;
    std::optional<Instant> ended_at;
    std::string result;
    std::int64_t version = 1;
};
struct Try {
    Instant at{};
    UserId user_id;
    bool is_reached = false;
    std::string note;
};

enum class CallBackAction { take, reach, miss, give_up, answer };
inline constexpr std::array call_back_action_names{std::string_view{"take"}, std::string_view{"reach"},
                                                   std::string_view{"miss"}, std::string_view{"give_up"},
                                                   std::string_view{"answer"}};
constexpr std::string_view to_text(CallBackAction a) {
    return call_back_action_names[static_cast<std::size_t>(a)];
}
using CallBackStep = Step<CallBackState, CallBackAction>;
inline constexpr std::array call_back_flow{
    CallBackStep{CallBackState::open, CallBackAction::take, CallBackState::open},
    CallBackStep{CallBackState::open, CallBackAction::miss, CallBackState::open},
    CallBackStep{CallBackState::open, CallBackAction::reach, CallBackState::reached},
    CallBackStep{CallBackState::open, CallBackAction::answer, CallBackState::answered},  // they rang again
    CallBackStep{CallBackState::open, CallBackAction::give_up, CallBackState::given_up},
};
static_assert(is_deterministic(call_back_flow) && all_reachable(call_back_flow, CallBackState::open));

// By when, for one that was lost now or wished for a time.
constexpr Instant due_of(Instant now, const std::optional<Instant>& wished,
                         const standard::CallRules& rules) {
    return wished && *wished > now ? *wished : now + rules.call_back;
}
// Nobody is given up before they were tried as often as the standard says.
constexpr bool may_give_up(const CallBack& one, const standard::CallRules& rules) {
    return one.tries >= rules.call_back_tries;
}

}  // namespace bihuan::telephone
