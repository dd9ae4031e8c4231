// Leaks, their history, tasks, notices and those concerned as rows.
#pragma once

#include <span>
#include <vector>

#include "privacy/domain/leak.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

class LeakStore {
  public:
    explicit LeakStore(Unit& unit) : unit_{unit} {}

    std::optional<Leak> find(LeakId id);
    void add(const Leak& leak);
    bool save(const Leak& leak);  // by its version; false: somebody was faster
    std::vector<Leak> page(std::optional<bool> is_open, LeakId after, std::int64_t limit);  // newest first

    void add(const LeakEntry& entry);
    std::vector<LeakEntry> entries(LeakId id, LeakEntryId after, std::int64_t limit);  // newest first

    std::optional<LeakTask> find_task(LeakTaskId id);
    std::vector<LeakTask> tasks(LeakId id);  // by due time, at most tasks_max
    std::vector<LeakTask> open_tasks();      // of every leak that has not ended
    void add(const LeakTask& task);
    void save(const LeakTask& task);

    std::optional<LeakNotice> find_notice(LeakNoticeId id);
    std::vector<LeakNotice> notices(LeakId id);  // at most notices_max, in order of their making
    void add(const LeakNotice& notice);
    bool save(const LeakNotice& notice);  // by its version; false: somebody was faster
    // What was said to those concerned, of whom this is one; newest first.
    std::vector<LeakNotice> told(std::span<const CustomerId> customers, LeakNoticeId after,
                                 std::int64_t limit);

    std::int64_t count_people(LeakId id);
    std::vector<CustomerId> people(LeakId id, CustomerId after, std::int64_t limit);  // by id
    std::int64_t add_people(LeakId id, std::span<const CustomerId> customers);        // how many are new
    bool remove_person(LeakId id, CustomerId customer);

    static constexpr std::int64_t tasks_max = 100, notices_max = 100;

  private:
    Unit& unit_;
};

}  // namespace bihuan::privacy
