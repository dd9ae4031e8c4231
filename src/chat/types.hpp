// Face of `chat` for values: a customer of the portal talks with the knowledge base, then with a person
// (4.2.2).
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "base/id.hpp"
#include "ticket/types.hpp"

namespace bihuan::chat {

struct ChatId : Id<ChatId> {
    using Id::Id;
};
struct TurnId : Id<TurnId> {
    using Id::Id;
};
struct CannedId : Id<CannedId> {
    using Id::Id;
};
using ticket::CustomerId;
using ticket::OrganizationId;
using ticket::TicketId;
using ticket::UserId;
using Duration = std::chrono::microseconds;

enum class State { answering, waiting, talking, ended, left_message, abandoned };
inline constexpr std::array state_names{std::string_view{"answering"},    std::string_view{"waiting"},
                                        std::string_view{"talking"},      std::string_view{"ended"},
                                        std::string_view{"left_message"}, std::string_view{"abandoned"}};
enum class Side { customer, bot, agent, system };
inline constexpr std::array side_names{std::string_view{"customer"}, std::string_view{"bot"},
                                       std::string_view{"agent"}, std::string_view{"system"}};
// What a turn is: words, articles that answer, a file, words for colleagues alone, or something that
// happened.
enum class Kind { text, answer, file, note, event };
inline constexpr std::array kind_names{std::string_view{"text"}, std::string_view{"answer"},
                                       std::string_view{"file"}, std::string_view{"note"},
                                       std::string_view{"event"}};
enum class Happened {
    greeted,
    not_found,    // the knowledge base has no sure answer
    handed_over,  // to the queue
    after_hours,  // a person was asked for outside the hours
    hours_over,   // they ended while the customer waited
    picked,
    transferred,
    asked_if_there,
    ended_by_customer,
    ended_by_agent,
    ended_by_silence,
    message_left
};
inline constexpr std::array happened_names{
    std::string_view{"greeted"},           std::string_view{"not_found"},
    std::string_view{"handed_over"},       std::string_view{"after_hours"},
    std::string_view{"hours_over"},        std::string_view{"picked"},
    std::string_view{"transferred"},       std::string_view{"asked_if_there"},
    std::string_view{"ended_by_customer"}, std::string_view{"ended_by_agent"},
    std::string_view{"ended_by_silence"},  std::string_view{"message_left"}};
enum class HandOver { none, asked, not_found, not_helped };  // why a person
inline constexpr std::array hand_over_names{std::string_view{""}, std::string_view{"asked"},
                                            std::string_view{"not_found"}, std::string_view{"not_helped"}};

constexpr std::string_view to_text(State it) { return state_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Side it) { return side_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Kind it) { return kind_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(Happened it) { return happened_names[static_cast<std::size_t>(it)]; }
constexpr std::string_view to_text(HandOver it) { return hand_over_names[static_cast<std::size_t>(it)]; }
constexpr bool is_open(State it) { return it <= State::talking; }

// Topics told; the subject is the chat. The first three are heard by the two sides alone: events bear no
// words, and a thousand agents need not hear of each other's turns. `tells_moved`: to a customer who waits,
// that others do no more.
inline constexpr std::string_view tells_turn = "chat.turn", tells_typing = "chat.typing",
                                  tells_read = "chat.read", tells_changed = "chat.changed",
                                  tells_moved = "chat.queue_moved", tells_canned = "chat.canned_changed";

}  // namespace bihuan::chat
