// Tasks and checklist marks as rows.
#pragma once

#include <span>

#include "store/store.hpp"
#include "task/domain/task.hpp"

namespace bihuan::task {

enum class Box { mine, unit, asked };

struct Cursor {  // where a page ended
    std::int64_t due_at = 0, task_id = 0;
};
struct ListQuery {
    Box box = Box::mine;
    std::int64_t user_id = 0;                 // mine, asked
    bool is_everywhere = false;               // unit
    std::vector<std::int64_t> organizations;  // unit
    std::vector<Kind> kinds;
    std::vector<State> states;  // of those open or ended; empty: all
    bool is_open = true;
    std::optional<Instant> due_before;
    std::optional<Cursor> after;
};

class TaskStore {
  public:
    explicit TaskStore(Unit& unit) : unit_{unit} {}

    void add(const Task& task);
    std::optional<Task> find(TaskId id);
    bool save(const Task& task, std::int64_t version);  // false: somebody was faster
    std::vector<Task> of_ticket(TicketId id);           // oldest first
    std::vector<Task> open_of_ticket(TicketId id);
    std::int64_t count_of_ticket(TicketId id);
    void forget_words(TicketId id);  // 2.2.4: what people wrote; times and kinds stay
    // Open ones: soonest due first; ended ones: the latest due first.
    std::vector<Task> page(const ListQuery& query, std::int64_t limit);
    std::int64_t count(const ListQuery& query, std::int64_t max);

    std::vector<Mark> marks(TicketId id);
    void put_mark(const Mark& mark);
    bool remove_mark(TicketId id, std::string_view item);
    std::int64_t remove_marks(TicketId id);

    static constexpr std::size_t units_merged_max = 40;  // a wider scope walks the order of all

  private:
    std::vector<Task> one_range(const ListQuery& query, const std::string& place, std::int64_t limit);
    Unit& unit_;
};

}  // namespace bihuan::task
