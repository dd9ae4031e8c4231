// When, by what way and how often a message is tried.
#pragma once

#include <span>

#include "message/domain/message.hpp"

namespace bihuan::message {

// The step as the table says; one that it does not know is a bug.
void go(Message& message, Action action, std::string_view why, Instant now);

// The channels of the purpose, the customer's own first; those tried already left out.
std::vector<std::string> ways(const standard::MessagePurpose& purpose, std::string_view preferred_channel,
                              std::span<const std::string> tried);
// What the standard calls a way of asking ("email", "app") as a channel messages go by; "": none.
std::string_view channel_of_preference(std::string_view channel);

// Where these hours are quiet, when they end; none: it may go now. Hours may span midnight.
std::optional<Instant> quiet_until(Instant now, const QuietHours& hours, const std::string& zone);
// After so many failed tries; nullopt: given up on this channel. `seed` spreads those that failed together.
std::optional<Duration> pause_after(const standard::MessageRules& rules, std::int64_t tries,
                                    std::uint64_t seed);

bool is_mail_address(std::string_view text);   // no CR, LF or header in disguise
bool is_phone_address(std::string_view text);  // digits, a plus before
std::string masked_address(std::string_view channel, std::string_view address);
// Without the address itself, without lines, short: what a gateway said, for people.
std::string safe_detail(std::string_view said, std::string_view address);

std::optional<std::int64_t> minute_from_text(std::string_view text);  // "21:30"
std::string minute_text(std::int64_t minute);

// Values as they are kept: one JSON-free line each, "name=t:words" or "name=i:microseconds", escaped.
std::string written(const Values& values);
Values read_values(std::string_view text);

std::string_view state_words(ticket::State state, std::string_view language);

}  // namespace bihuan::message
