#include "ticket/use_cases/presence.hpp"

#include <algorithm>

namespace bihuan::ticket {

PresenceBoard::Answer PresenceBoard::announce(TicketId ticket, const Viewer& me, Instant now) {
    const std::scoped_lock lock{mutex_};
    if (seen_.size() > 10'000)  // tickets nobody looks at any more
        std::erase_if(seen_, [&](const auto& one) {
            return std::ranges::all_of(one.second, [&](const Seen& s) { return s.at + memory < now; });
        });
    auto& all = seen_[ticket];
    Answer answer;
    answer.has_changed = std::erase_if(all, [&](const Seen& s) { return s.at + memory < now; }) > 0;
    const auto mine = std::ranges::find(all, me.user_id, [](const Seen& s) { return s.viewer.user_id; });
    if (mine == all.end()) {
        all.push_back({me, now});
        answer.has_changed = true;
    } else {
        answer.has_changed |= mine->viewer.is_typing != me.is_typing;
        *mine = {me, now};
    }
    for (const auto& one : all)
        if (one.viewer.user_id != me.user_id) answer.others.push_back(one.viewer);
    return answer;
}

}  // namespace bihuan::ticket
