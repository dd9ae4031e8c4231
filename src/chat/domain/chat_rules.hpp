// What follows from what is said in a chat (4.2.2). Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chat/domain/chat.hpp"
#include "chat/domain/chat_flow.hpp"
#include "standard/chat_types.hpp"

namespace bihuan::chat {

// Takes the step; the table must know it.
void go(Chat& chat, Move move, Instant now);

// "转人工", "agent": short words that ask for a person, not a question that speaks of one.
bool asks_for_person(const standard::ChatRules& rules, std::string_view text);

// Since when the customer is silent while it is their turn; none: it is ours.
std::optional<Instant> silent_since(const Chat& chat);
enum class Silence { none, ask, end };
struct SilenceStep {
    Silence what = Silence::none;
    std::optional<Instant> look_at;  // when to look again
};
SilenceStep silence_of(const Chat& chat, const standard::ChatRules& rules, Instant now);

// When the answer clock is used up; none: nobody is owed an answer.
std::optional<Instant> due_at(const Chat& chat);
bool is_late(const Chat& chat, Instant now);
// Who waits is answered by the queue's priority of their segment, then by the time waited.
void put_in_order(std::vector<Chat>& waiting, const standard::ChatRules& rules);

// What a contact record says of it, a line a turn; notes of colleagues and what merely happened are not said.
// At most `max` characters: the middle of a long one is left out.
struct Speaker {
    UserId user_id;
    std::string name;
};
std::string transcript(std::span<const Turn> turns, std::span<const Speaker> speakers,
                       const std::string& zone, std::size_t max);
// {customer} in what agents said, by the name of whoever reads it: the customer their own, staff a masked
// one. So the name in clear is neither kept with the words nor shown to staff (2.2.4).
void name_customer(std::span<Turn> turns, const std::string& name);
// The customer's last words; "": there are none.
std::string last_words(std::span<const Turn> turns);

// Articles as they are kept with a turn, and read again; what cannot be read is none.
std::string written(std::span<const Cited> articles);
std::vector<Cited> read_articles(std::string_view text);

bool is_canned_code(std::string_view code);  // small letters, digits, underscore
// Only {customer}, {agent} and {ticket} may be filled in; answers the first that may not.
std::optional<std::string> unknown_placeholder(std::string_view text);

}  // namespace bihuan::chat
