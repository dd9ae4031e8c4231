// The tables of duty. Rows in, values out; no rule lives here.
#pragma once

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "duty/types.hpp"
#include "store/store.hpp"

namespace bihuan::duty {

struct PersonRow {
    UserId user_id;
    std::optional<std::int64_t> capacity;
    std::optional<Instant> last_given_at;
    std::int64_t version = 0;  // 0: nothing was agreed yet
};
struct PresenceRow {
    UserId user_id;
    Presence presence = Presence::offline;
    Instant since{}, seen_at{};
};

class DutyStore {
  public:
    explicit DutyStore(Unit& unit) : unit_{unit} {}

    std::unordered_map<UserId, PersonRow> people(std::span<const UserId> ids);
    bool save_capacity(UserId person, std::optional<std::int64_t> capacity,
                       std::int64_t expected);  // false: somebody was faster
    void hold(UserId person);
    void note_given(UserId person, Instant at);
    std::unordered_map<UserId, std::vector<Skill>> skills(std::span<const UserId> ids);
    void set_skills(UserId person, std::span<const Skill> skills);

    std::unordered_map<UserId, PresenceRow> presences(std::span<const UserId> ids);
    void put_presence(const PresenceRow& row);
    void remove_presence(UserId person);
    bool is_anyone_available(OrganizationId organization);
    std::vector<UserId> available(OrganizationId organization);
    std::vector<OrganizationId> available_in(UserId person);
    void set_available(UserId person, std::span<const OrganizationId> organizations);

    // Those that overlap the period, in order of their beginning.
    std::vector<Shift> shifts(std::span<const UserId> ids, Instant from, Instant to);
    std::optional<Shift> find_shift(ShiftId id);
    void add_shift(const Shift& shift);
    void remove_shift(ShiftId id);

  private:
    Unit& unit_;
};

}  // namespace bihuan::duty
