// A leak of personal data (2.2.4, PIPL article 57): what is known, who has to do what by when, and what was
// said to whom, as plain values. Of those concerned only their ids stand here.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "privacy/types.hpp"
#include "standard/privacy_types.hpp"
#include "standard/types.hpp"

namespace bihuan::privacy {

struct LeakEntryId : Id<LeakEntryId> {
    using Id::Id;
};
struct LeakNoticeId : Id<LeakNoticeId> {
    using Id::Id;
};

enum class LeakState { reported, assessed, contained, notified, closed, dismissed };
enum class LeakAction { assess, contain, notify, close, reassess, dismiss };
enum class Audience { authority, people };
enum class LeakTaskKind { assess, contain, authority, people, review, other };
inline constexpr std::array leak_state_names{std::string_view{"reported"},  std::string_view{"assessed"},
                                             std::string_view{"contained"}, std::string_view{"notified"},
                                             std::string_view{"closed"},    std::string_view{"dismissed"}};
inline constexpr std::array leak_action_names{std::string_view{"assess"},   std::string_view{"contain"},
                                              std::string_view{"notify"},   std::string_view{"close"},
                                              std::string_view{"reassess"}, std::string_view{"dismiss"}};
inline constexpr std::array audience_names{std::string_view{"authority"}, std::string_view{"people"}};
inline constexpr std::array leak_task_names{std::string_view{"assess"},    std::string_view{"contain"},
                                            std::string_view{"authority"}, std::string_view{"people"},
                                            std::string_view{"review"},    std::string_view{"other"}};
constexpr std::string_view to_text(LeakState s) { return leak_state_names[static_cast<std::size_t>(s)]; }
constexpr std::string_view to_text(LeakAction a) { return leak_action_names[static_cast<std::size_t>(a)]; }
constexpr std::string_view to_text(Audience a) { return audience_names[static_cast<std::size_t>(a)]; }
constexpr std::string_view to_text(LeakTaskKind k) { return leak_task_names[static_cast<std::size_t>(k)]; }

struct LeakFacts {
    std::string title;
    Instant found_at{};
    std::string how_found;
    std::vector<std::string> kinds;  // of data, codes of the standard
    std::int64_t people_count = 0;   // 0: not known yet
    std::string cause, systems, harm, measures, advice, contact;
    std::string exempt_reason;  // why people need not be told: measures prevent the harm (article 57)
};
struct Leak {
    LeakId leak_id;
    LeakFacts facts;
    LeakState state = LeakState::reported;
    std::int64_t level = 0;  // of the standard's emergency levels; 0: not assessed yet
    UserId reported_by_id;
    std::string reported_by;
    Instant reported_at{};
    std::optional<Instant> assessed_at, ended_at;
    std::int64_t version = 1;
};

struct LeakEntry {  // one line of its history
    LeakEntryId entry_id;
    LeakId leak_id;
    Instant at{};
    std::string action, by_name, text;
};
struct LeakTask {
    LeakTaskId task_id;
    LeakId leak_id;
    LeakTaskKind kind = LeakTaskKind::other;
    std::string text;  // of kind other
    UserId owner_id;
    std::string owner_name;
    Instant due_at{};
    std::optional<Instant> done_at;
    std::string done_by;
};
struct LeakNotice {
    LeakNoticeId notice_id;
    LeakId leak_id;
    Audience audience = Audience::authority;
    std::string text_zh, text_en;
    std::optional<Instant> sent_at;
    std::string sent_by, sent_to, channel;
    std::int64_t version = 1;
};

}  // namespace bihuan::privacy
