// How well a way to or from customers works, judged by the limits of the standard (5.5.5). Pure.
#pragma once

#include <optional>
#include <string>

#include "base/clock.hpp"
#include "channel/types.hpp"
#include "standard/channel_types.hpp"

namespace bihuan::channel {

enum class Kind { gateway, mailbox, door, telephone };
inline constexpr std::array kind_names{std::string_view{"gateway"}, std::string_view{"mailbox"},
                                       std::string_view{"door"}, std::string_view{"telephone"}};
constexpr std::string_view to_text(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

struct Way {
    Kind kind = Kind::gateway;
    std::string code;     // within its kind: "sms", "mail", a source of webhooks
    std::string channel;  // of requests; "" where it serves several
    bool is_set_up = false;
    // What waits: to go out, for a person, or for somebody to answer.
    std::int64_t waiting = 0, resting = 0, repeated = 0;
    std::optional<Instant> oldest_waiting, overdue_since;
    std::optional<Instant> last_good, last_bad;
    std::string last_words;  // of the last failure
    // Within the standard's window:
    std::int64_t good = 0, bad = 0;  // tries; calls answered in time, and not
    std::int64_t dead = 0, gone = 0, arrived = 0;
    std::optional<std::int64_t> half_seconds, most_seconds;
    std::int64_t failures = 0;  // of the mailbox, in a row
    std::optional<std::int64_t> level_percent;
};
std::string code_of(const Way& way);  // "gateway.sms"

struct Verdict {
    State state = State::good;
    std::string reason;  // code; the pages word it: failures | wait | delivery | fetch | people | level
    std::int64_t amount = 0, limit = 0;  // per cent, seconds, or failures in a row
    bool operator==(const Verdict&) const = default;
};
// `before`: what it was called last. Where too little was tried to tell, one that failed and has had no good
// try since has not recovered.
Verdict judge(const Way& way, const standard::ChannelHealthRules& rules, State before, Instant now);

// Who is told: nobody, that it fails, or that it is well again. `is_told`: that it fails.
enum class Alert { none, fails, is_well };
Alert alert_of(State state, bool is_told);

}  // namespace bihuan::channel
