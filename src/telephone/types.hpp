// Face of `telephone` for values: calls as a switch reports them, queues, agents, call-backs (4.2.2).
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "ticket/types.hpp"

namespace bihuan::telephone {

struct CallId : Id<CallId> {
    using Id::Id;
};
struct EventId : Id<EventId> {
    using Id::Id;
};
struct CallBackId : Id<CallBackId> {
    using Id::Id;
};
using ticket::CustomerId;
using ticket::OrganizationId;
using ticket::TicketId;
using ticket::UserId;
using Duration = std::chrono::microseconds;

enum class Direction { incoming, outgoing };
inline constexpr std::array direction_names{std::string_view{"incoming"}, std::string_view{"outgoing"}};

// What may be reported of a call. `offered` with an agent rings that agent; `wrapped` is never reported: it
// is the agent's own last word, written here.
enum class EventKind {
    offered,
    queued,
    answered,
    held,
    resumed,
    transferred,
    ended,
    abandoned,
    recording,
    call_back,
    wrapped
};
inline constexpr std::array event_names{
    std::string_view{"offered"},   std::string_view{"queued"},    std::string_view{"answered"},
    std::string_view{"held"},      std::string_view{"resumed"},   std::string_view{"transferred"},
    std::string_view{"ended"},     std::string_view{"abandoned"}, std::string_view{"recording"},
    std::string_view{"call_back"}, std::string_view{"wrapped"}};

// Why an event was kept and did not count in full.
enum class Flag { none, order, agent, queue, number };
inline constexpr std::array flag_names{std::string_view{""}, std::string_view{"order"},
                                       std::string_view{"agent"}, std::string_view{"queue"},
                                       std::string_view{"number"}};

enum class State { unheard, arriving, queued, ringing, talking, held, ended, done, abandoned };
inline constexpr std::array state_names{
    std::string_view{"unheard"}, std::string_view{"arriving"}, std::string_view{"queued"},
    std::string_view{"ringing"}, std::string_view{"talking"},  std::string_view{"held"},
    std::string_view{"ended"},   std::string_view{"done"},     std::string_view{"abandoned"}};

enum class AgentState { away, ready, ringing, talking, wrap_up };
inline constexpr std::array agent_state_names{std::string_view{"away"}, std::string_view{"ready"},
                                              std::string_view{"ringing"}, std::string_view{"talking"},
                                              std::string_view{"wrap_up"}};

enum class CallBackState { open, reached, answered, given_up };
inline constexpr std::array call_back_state_names{std::string_view{"open"}, std::string_view{"reached"},
                                                  std::string_view{"answered"}, std::string_view{"given_up"}};
enum class CallBackReason { abandoned, long_wait, asked };
inline constexpr std::array call_back_reason_names{std::string_view{"abandoned"},
                                                   std::string_view{"long_wait"}, std::string_view{"asked"}};

constexpr std::string_view to_text(Direction d) { return direction_names[static_cast<std::size_t>(d)]; }
constexpr std::string_view to_text(EventKind k) { return event_names[static_cast<std::size_t>(k)]; }
constexpr std::string_view to_text(Flag f) { return flag_names[static_cast<std::size_t>(f)]; }
constexpr std::string_view to_text(State s) { return state_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view to_text(AgentState s) { return agent_state_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view to_text(CallBackState s) {
    return call_back_state_names[static_cast<std::size_t>(s)];
}
constexpr std::string_view to_text(CallBackReason r) {
    return call_back_reason_names[static_cast<std::size_t>(r)];
}

// Topics told. The subject of the first is the call, people: whom it rings; of the second the call-back.
inline constexpr std::string_view tells_call = "telephone.call", tells_call_back = "telephone.call_back";

}  // namespace bihuan::telephone
