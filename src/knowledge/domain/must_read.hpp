// An article whose version in force certain teams read and confirm until a day (7.2.5, 7.3.1). Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "knowledge/types.hpp"

namespace bihuan::knowledge {

using identity::OrganizationId;

struct Team {  // who holds a post there or below, of that role where one is named
    OrganizationId organization_id;
    std::optional<identity::Role> role;
    bool operator==(const Team&) const = default;
};
struct MustRead {
    MustReadId must_read_id;
    ArticleId article_id;
    std::int64_t from_number = 1;  // whoever confirmed an earlier version has to read again
    Instant due_at{};
    std::string reason;
    std::vector<Team> teams;
    UserId by_id;
    Instant asked_at{};
    std::optional<Instant> closed_at;
    std::int64_t told_stage = 0;  // of the reminders that are done: 0 none, 1 before the day, 2 after it
    UserId told_to;               // of the reminder that is on its way
    std::int64_t version = 1;
};
struct Confirmation {
    ArticleId article_id;
    UserId user_id;
    std::int64_t number = 0;  // of the version that was read
    Instant at{};
};

// Units by their place in the tree.
class Units {
  public:
    explicit Units(std::span<const identity::Organization> all);
    bool is_within(OrganizationId one, OrganizationId above) const;
    const identity::Organization* find(OrganizationId id) const;

  private:
    std::vector<identity::Organization> all_;  // by id
};

// The unit of the first post that is asked; none: nobody of these teams.
std::optional<OrganizationId> unit_asked(const Units& units, std::span<const Team> teams,
                                         std::span<const identity::Post> posts);
// Who confirmed what: the latest version each has read counts.
class Confirmed {
  public:
    explicit Confirmed(std::span<const Confirmation> all);
    const Confirmation* find(const MustRead& must_read, UserId person) const;

  private:
    std::map<std::pair<ArticleId, UserId>, Confirmation> latest_;
};
// When it is to be told next, and which reminder that is; none: all are done.
struct Telling {
    Instant at{};
    std::int64_t stage = 1;
};
std::optional<Telling> next_telling(const MustRead& must_read, std::int64_t ahead_days);

}  // namespace bihuan::knowledge
