// What can be done with the register of leaks: one function each.
#pragma once

#include <string>
#include <vector>

#include "customer/types.hpp"
#include "privacy/calls.hpp"
#include "privacy/domain/leak.hpp"
#include "store/store.hpp"

namespace bihuan::privacy {

struct LeakView {
    Leak leak;
    std::string level_zh, level_en;  // "": not assessed yet
    std::int64_t people_listed = 0, open_tasks = 0;
    std::optional<Instant> next_due_at;
};
struct LeakDetail {
    LeakView view;
    std::vector<LeakAction> allowed_actions;
    std::vector<LeakTask> tasks;
    std::vector<LeakNotice> notices;
    std::vector<LeakEntry> entries;  // newest first, a page of them
    LeakEntryId next_entry;          // where they go on
};
struct LeakEntryPage {
    std::vector<LeakEntry> items;
    LeakEntryId next;
};
struct LeakPage {
    std::vector<LeakView> items;
    LeakId next;
};
struct LeakTerms {  // what the standard in force says of leaks
    std::vector<standard::Term> kinds;
    std::vector<standard::EmergencyLevel> levels;
    standard::LeakRules rules;
};
LeakTerms leak_terms(Unit& unit);
LeakPage list_leaks(Unit& unit, std::optional<bool> is_open, LeakId after, std::int64_t limit);
Result<LeakDetail> get_leak(Unit& unit, LeakId id);
Result<LeakEntryPage> list_leak_entries(Unit& unit, LeakId id, LeakEntryId after, std::int64_t limit);
Result<LeakDetail> report_leak(Unit& unit, const LeakFacts& facts);
Result<LeakDetail> update_leak(Unit& unit, LeakId id, std::int64_t version, const LeakFacts& facts);
Result<LeakDetail> act_on_leak(Unit& unit, LeakId id, std::int64_t version, LeakAction action,
                               const std::string& text);

struct NewLeakTask {
    std::string text;
    UserId owner_id;
    Instant due_at{};
};
Result<LeakDetail> add_leak_task(Unit& unit, LeakId id, const NewLeakTask& wanted);
struct LeakTaskChange {
    UserId owner_id;  // none: stays
    bool is_done = false;
};
Result<LeakDetail> update_leak_task(Unit& unit, LeakTaskId id, const LeakTaskChange& wanted);

// A draft from what is known, in both languages; one that is not sent yet is written anew.
Result<LeakDetail> draft_leak_notice(Unit& unit, const Context& context, LeakId id, Audience audience);
Result<LeakDetail> edit_leak_notice(Unit& unit, LeakNoticeId id, std::int64_t version,
                                    const std::string& text_zh, const std::string& text_en);
struct NoticeSent {
    Instant at{};
    std::string to, channel;
};
Result<LeakDetail> send_leak_notice(Unit& unit, LeakNoticeId id, std::int64_t version,
                                    const NoticeSent& sent);

struct LeakPerson {
    CustomerId customer_id;
    std::string code, masked_name;
};
struct LeakPeople {
    std::vector<LeakPerson> items;
    CustomerId next;
};
Result<LeakPeople> list_leak_people(Unit& unit, LeakId id, CustomerId after, std::int64_t limit);
struct PeopleAdded {
    std::int64_t added = 0, listed = 0;
    CustomerId next;  // where a search goes on; none: it is through
};
Result<PeopleAdded> add_leak_people(Unit& unit, LeakId id, const std::vector<std::string>& codes);
// All customers of a segment and a city, a bounded number at a time.
struct PeopleWanted {
    std::string segment, city;  // "": any
    CustomerId after;
};
Result<PeopleAdded> add_matching_people(Unit& unit, LeakId id, const PeopleWanted& wanted);
Result<PeopleAdded> remove_leak_person(Unit& unit, LeakId id, CustomerId customer);

struct OwnNotices {
    std::vector<LeakNotice> items;
    LeakNoticeId next;
};
Result<OwnNotices> list_own_notices(Unit& unit, LeakNoticeId after, std::int64_t limit);

}  // namespace bihuan::privacy
