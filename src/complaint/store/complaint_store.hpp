#pragma once

#include <optional>
#include <span>
#include <vector>

#include "complaint/types.hpp"
#include "store/store.hpp"

namespace bihuan::complaint {

// What a group is about: one matter (theme of categories, or cause) in one area.
struct Matter {
    OrganizationId area_id;
    std::string code;
    bool is_cause = false;
};
struct Group {
    TicketId parent_id;
    Matter matter;
    bool is_open = true;
    Instant formed_at{};
};

struct BoardQuery {
    std::vector<State> states;  // empty: every open one
    std::string grade, flag;
    std::int64_t person_id = 0;      // owner or handler
    std::int64_t approver_id = 0;    // what waits for this person's approval ...
    std::int64_t approver_rank = 0;  // ... who may approve up to here
    bool is_everywhere = false;      // else within `organizations`, or `own_id`'s own
    std::vector<std::int64_t> organizations;
    std::int64_t own_id = 0;
    std::int64_t after_level = 0, after_id = 0;  // where the last page ended; 0: from the beginning
};
struct StateCount {
    State state = State::received;
    std::string grade;
    std::int64_t count = 0;
};

class ComplaintStore {
  public:
    explicit ComplaintStore(Unit& unit) : unit_{unit} {}
    std::optional<Complaint> find(TicketId id);
    void forget_words(TicketId id);  // 2.2.4: what people wrote; grade, times and codes stay
    // Adds a new one, or saves if nobody was faster.
    bool save(Complaint& complaint);

    // The same customer about the same matter (theme or cause) since then, and not later than this one.
    bool has_earlier(const Complaint& complaint, std::span<const CustomerId> customers, Instant since);
    std::optional<TicketId> open_group(const Matter& matter);
    // Different customers with an open complaint of this matter, in no group yet, opened after `since`.
    std::int64_t count_customers(const Matter& matter, Instant since, std::int64_t at_most);
    std::vector<TicketId> of_matter(const Matter& matter, Instant since, std::int64_t limit);  // oldest first
    void add_group(TicketId parent, const Matter& matter, Instant at);
    std::optional<Group> group(TicketId parent);
    bool set_group_open(TicketId parent, bool is_open);
    std::vector<Complaint> members(TicketId parent, TicketId after, std::int64_t limit);
    std::int64_t count_members(TicketId parent, std::int64_t at_most);
    std::vector<TicketId> untold(TicketId parent, std::int64_t limit);

    // --- board_store.cpp
    std::vector<Complaint> page(const BoardQuery& query, std::int64_t limit);  // gravest first, then oldest
    std::vector<StateCount> count_states(const BoardQuery& query, std::int64_t at_most);
    std::vector<std::int64_t> ids(const BoardQuery& query, std::int64_t limit);
    std::int64_t count(const BoardQuery& query, std::int64_t at_most);

  private:
    Unit& unit_;
};

}  // namespace bihuan::complaint
