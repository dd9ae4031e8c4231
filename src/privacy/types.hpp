// Face of `privacy` for values: what personal data are used for, and what customers said to it (2.2.4).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/enum_text.hpp"
#include "base/id.hpp"
#include "customer/types.hpp"
#include "identity/types.hpp"

namespace bihuan::privacy {

struct PurposeId : Id<PurposeId> {
    using Id::Id;
};
struct ConsentId : Id<ConsentId> {
    using Id::Id;
};
struct RequestId : Id<RequestId> {
    using Id::Id;
};
struct RequestEntryId : Id<RequestEntryId> {
    using Id::Id;
};
struct HoldId : Id<HoldId> {
    using Id::Id;
};
struct RunId : Id<RunId> {  // of the schedule of keeping
    using Id::Id;
};
struct LeakId : Id<LeakId> {
    using Id::Id;
};
struct LeakTaskId : Id<LeakTaskId> {
    using Id::Id;
};
using customer::CustomerId;
using identity::UserId;

// Where a customer stands on a purpose. needed: the service cannot be given without it, so no consent is
// asked. outdated: what was agreed to has changed since in a way that asks again. unavailable: the purpose is
// not in use any more.
enum class Standing { needed, given, withdrawn, expired, outdated, never, unavailable };
inline constexpr std::array standing_names{std::string_view{"needed"},     std::string_view{"given"},
                                           std::string_view{"withdrawn"},  std::string_view{"expired"},
                                           std::string_view{"outdated"},   std::string_view{"never"},
                                           std::string_view{"unavailable"}};
constexpr std::string_view to_text(Standing standing) {
    return standing_names[static_cast<std::size_t>(standing)];
}

// What a person may ask about their own data.
enum class Kind { access, correction, deletion, withdrawal };
enum class State { received, verified, in_work, proposed, decided, done, refused, cancelled };
enum class Action { verify, start, propose, decide, send_back, complete, refuse, cancel };
// Why a request is refused. The three in the middle also forbid a deletion by themselves.
enum class Ground { identity_unproven, open_tickets, legal_hold, retention_duty, unfounded, excessive };

inline constexpr std::array kind_names{std::string_view{"access"}, std::string_view{"correction"},
                                       std::string_view{"deletion"}, std::string_view{"withdrawal"}};
inline constexpr std::array state_names{std::string_view{"received"}, std::string_view{"verified"},
                                        std::string_view{"in_work"},  std::string_view{"proposed"},
                                        std::string_view{"decided"},  std::string_view{"done"},
                                        std::string_view{"refused"},  std::string_view{"cancelled"}};
inline constexpr std::array action_names{std::string_view{"verify"},    std::string_view{"start"},
                                         std::string_view{"propose"},   std::string_view{"decide"},
                                         std::string_view{"send_back"}, std::string_view{"complete"},
                                         std::string_view{"refuse"},    std::string_view{"cancel"}};
inline constexpr std::array ground_names{
    std::string_view{"identity_unproven"}, std::string_view{"open_tickets"}, std::string_view{"legal_hold"},
    std::string_view{"retention_duty"},    std::string_view{"unfounded"},    std::string_view{"excessive"}};
constexpr std::string_view to_text(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
constexpr std::string_view to_text(State state) { return state_names[static_cast<std::size_t>(state)]; }
constexpr std::string_view to_text(Action action) { return action_names[static_cast<std::size_t>(action)]; }
constexpr std::string_view to_text(Ground ground) { return ground_names[static_cast<std::size_t>(ground)]; }
constexpr std::optional<Kind> kind_from_text(std::string_view text) {
    return enum_from_text<Kind>(kind_names, text);
}
constexpr std::optional<State> state_from_text(std::string_view text) {
    return enum_from_text<State>(state_names, text);
}
constexpr std::optional<Action> action_from_text(std::string_view text) {
    return enum_from_text<Action>(action_names, text);
}
constexpr std::optional<Ground> ground_from_text(std::string_view text) {
    return enum_from_text<Ground>(ground_names, text);
}

}  // namespace bihuan::privacy
