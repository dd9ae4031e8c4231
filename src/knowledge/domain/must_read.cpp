#include "knowledge/domain/must_read.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bihuan::knowledge {

Units::Units(std::span<const identity::Organization> all) : all_{all.begin(), all.end()} {
    std::ranges::sort(all_, {}, &identity::Organization::organization_id);
}

const identity::Organization* Units::find(OrganizationId id) const {
    const auto found = std::ranges::lower_bound(all_, id, {}, &identity::Organization::organization_id);
    return found == all_.end() || found->organization_id != id ? nullptr : &*found;
}

bool Units::is_within(OrganizationId one, OrganizationId above) const {
    const auto* found = find(one);
    return found != nullptr && found->path.contains(fmt::format("/{}/", above.number));
}

std::optional<OrganizationId> unit_asked(const Units& units, std::span<const Team> teams,
                                         std::span<const identity::Post> posts) {
    for (const auto& post : posts)
        for (const auto& team : teams)
            if ((!team.role || *team.role == post.role) &&
                units.is_within(post.organization_id, team.organization_id))
                return post.organization_id;
    return std::nullopt;
}

Confirmed::Confirmed(std::span<const Confirmation> all) {
    for (const auto& one : all) {
        auto& latest = latest_[{one.article_id, one.user_id}];
        if (one.number > latest.number) latest = one;
    }
}

const Confirmation* Confirmed::find(const MustRead& must_read, UserId person) const {
    const auto found = latest_.find({must_read.article_id, person});
    return found == latest_.end() || found->second.number < must_read.from_number ? nullptr : &found->second;
}

std::optional<Telling> next_telling(const MustRead& must_read, std::int64_t ahead_days) {
    if (must_read.closed_at || must_read.told_stage >= 2) return std::nullopt;
    if (must_read.told_stage == 1) return Telling{must_read.due_at, 2};
    return Telling{std::max(must_read.asked_at, must_read.due_at - std::chrono::days{ahead_days}), 1};
}

}  // namespace bihuan::knowledge
