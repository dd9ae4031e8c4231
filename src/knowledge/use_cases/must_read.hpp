// What can be done with what has to be read (7.2.5, 7.3.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/calls.hpp"
#include "knowledge/domain/must_read.hpp"

namespace bihuan::knowledge {

// --- whoever asks
struct MustReadWish {
    std::vector<Team> teams;
    std::optional<Instant> due_at;  // none: as many days as the standard says
    std::string reason;
};
struct UnitCount {
    identity::Organization unit;
    std::int64_t asked = 0, confirmed = 0;
};
struct TeamView {
    Team team;
    std::string name_zh, name_en;
};
struct MustReadView {
    MustRead must_read;
    std::string code, title_zh, title_en;  // of the article
    std::int64_t number = 0;               // in force; 0: none any more
    std::string by_name;
    std::vector<TeamView> teams;
    std::int64_t asked = 0, confirmed = 0;  // of those the actor sees
    std::vector<UnitCount> units;           // likewise, where people are
    bool is_overdue = false, may_change = false;
};
struct MustReadPage {
    std::vector<MustReadView> items;
    MustReadId next;
};
struct PersonView {
    UserId user_id;
    std::string name;
    identity::Organization unit;
    std::optional<Confirmation> confirmation;
};
struct PeoplePage {
    std::vector<PersonView> items;
    UserId next;
};
Result<MustReadView> open_must_read(Unit& unit, ArticleId article, const MustReadWish& wish);
Result<MustReadView> change_must_read(Unit& unit, MustReadId id, std::int64_t version,
                                      const MustReadWish& wish);
Result<MustReadView> close_must_read(Unit& unit, MustReadId id, std::int64_t version);
// Those that ask anybody within the actor's scope. Open ones: all, the nearest day first.
MustReadPage list_must_reads(Unit& unit, bool is_closed, MustReadId before, std::int64_t limit);
Result<MustReadView> get_must_read(Unit& unit, MustReadId id);
Result<PeoplePage> list_must_read_people(Unit& unit, MustReadId id, OrganizationId of_unit,
                                         std::optional<bool> is_confirmed, UserId after, std::int64_t limit);
Result<std::string> must_read_csv(Unit& unit, MustReadId id, const std::string& zone);

// --- whoever is asked
struct OwnMustRead {
    MustReadView view;
    std::optional<Instant> confirmed_at;
};
std::vector<OwnMustRead> own_must_reads(Unit& unit);  // open ones; what is not confirmed first
std::optional<OwnMustRead> own_must_read_of(Unit& unit, ArticleId article);
std::int64_t count_own_must_reads(Unit& unit);  // not confirmed
// `number`: of the version that was read; it has to be the one in force.
Result<OwnMustRead> confirm_must_read(Unit& unit, MustReadId id, std::int64_t number);

// --- what follows when a version comes into force, or nothing is in force any more
void follow_published(Unit& unit, ArticleId article, std::int64_t number, bool is_asked_anew);
void follow_withdrawn(Unit& unit, ArticleId article);

}  // namespace bihuan::knowledge
