// Tasks, notices and those concerned.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "privacy/domain/leak_errors.hpp"
#include "privacy/domain/leak_flow.hpp"
#include "privacy/domain/leak_rules.hpp"
#include "privacy/domain/privacy_errors.hpp"
#include "privacy/store/leak_store.hpp"
#include "privacy/use_cases/leak_steps.hpp"
#include "privacy/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t matched_at_once = 500;
constexpr std::chrono::days due_max{366};

Result<PeopleAdded> add_all(Unit& unit, const Leak& leak, std::span<const CustomerId> people) {
    const auto most = standard::privacy_rules(unit, unit.now)->leak.people_max;
    LeakStore store{unit};
    PeopleAdded out;
    out.added = store.add_people(leak.leak_id, people);
    out.listed = store.count_people(leak.leak_id);
    if (out.listed > most) return refuse(too_many_leak_people, std::to_string(most));
    if (out.added > 0) note_leak(unit, "people_added", leak, std::to_string(out.added));
    return out;
}

Result<LeakNotice> find_draft(Unit& unit, LeakNoticeId id, std::int64_t version) {
    auto found = LeakStore{unit}.find_notice(id);
    if (!found) return refuse(leak_notice_unknown);
    if (found->sent_at) return refuse(leak_notice_sent);
    if (found->version != version) return refuse(version_conflict);
    return *std::move(found);
}

Done check_owner(Unit& unit, UserId owner) {
    if (!identity::staff(unit, owner)) return refuse_field("owner_id", leak_owner);
    return {};
}

void tell_owner(Unit& unit, UserId owner, const Leak& leak) {
    const std::array people{owner};
    ticket::notify_of(unit, people,
                      {.zh = fmt::format("泄露处置事项交给了您：{}", leak.facts.title),
                       .en = fmt::format("A task about a leak is yours: {}", leak.facts.title)},
                      "/privacy/leaks");
}

}  // namespace

Result<LeakDetail> add_leak_task(Unit& unit, LeakId id, const NewLeakTask& wanted) {
    TRY(auto leak, find_open_leak(unit, id));
    TRY_DONE(check_owner(unit, wanted.owner_id));
    if (wanted.due_at <= unit.now || wanted.due_at > unit.now + due_max)
        return refuse_field("due_at", leak_due_at);
    if (std::ssize(LeakStore{unit}.tasks(id)) >= LeakStore::tasks_max) return refuse(too_many_leak_tasks);
    add_task(unit,
             {.task_id = unit.new_id<LeakTaskId>(),
              .leak_id = id,
              .kind = LeakTaskKind::other,
              .text = wanted.text,
              .owner_id = wanted.owner_id,
              .due_at = wanted.due_at,
              .done_by = {}},
             unit.now);
    note_leak(unit, "task_added", leak, wanted.text);
    tell_owner(unit, wanted.owner_id, leak);
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> update_leak_task(Unit& unit, LeakTaskId id, const LeakTaskChange& wanted) {
    LeakStore store{unit};
    auto task = store.find_task(id);
    if (!task) return refuse(leak_task_unknown);
    if (task->done_at) return refuse(leak_task_done);
    TRY(auto leak, find_open_leak(unit, task->leak_id));
    if (wanted.owner_id) {
        TRY_DONE(check_owner(unit, wanted.owner_id));
        task->owner_id = wanted.owner_id;
    }
    if (wanted.is_done) {
        if (!is_by_itself(task->kind)) return refuse(leak_task_by_step);
        task->done_at = unit.now;
        task->done_by = unit.actor().name;
    }
    store.save(*task);
    keep_task_clock(unit, *task);
    note_leak(unit, wanted.is_done ? "task_done" : "task_given", leak,
              task->kind == LeakTaskKind::other ? task->text : std::string{to_text(task->kind)});
    if (wanted.owner_id && !wanted.is_done) tell_owner(unit, wanted.owner_id, leak);
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> draft_leak_notice(Unit& unit, const Context& context, LeakId id, Audience audience) {
    TRY(auto leak, find_open_leak(unit, id));
    if (!leak.assessed_at) return refuse(leak_not_assessed);
    const auto rules = standard::privacy_rules(unit, unit.now);
    const auto words = [&](bool is_english) {
        return draft_of(leak, audience, rules->leak_kinds, is_english, context.zone);
    };
    LeakStore store{unit};
    const auto notices = store.notices(id);
    const auto draft = std::ranges::find_if(
        notices, [&](const LeakNotice& n) { return n.audience == audience && !n.sent_at; });
    LeakNotice notice;
    if (draft != notices.end()) notice = *draft;
    notice.leak_id = id;
    notice.audience = audience;
    notice.text_zh = words(false);
    notice.text_en = words(true);
    if (notice.notice_id) {
        if (!store.save(notice)) return refuse(version_conflict);
    } else {
        notice.notice_id = unit.new_id<LeakNoticeId>();
        store.add(notice);
    }
    note_leak(unit, "drafted", leak, std::string{to_text(audience)});
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> edit_leak_notice(Unit& unit, LeakNoticeId id, std::int64_t version,
                                    const std::string& text_zh, const std::string& text_en) {
    TRY(auto notice, find_draft(unit, id, version));
    TRY(auto leak, find_open_leak(unit, notice.leak_id));
    notice.text_zh = text_zh;
    notice.text_en = text_en;
    if (!LeakStore{unit}.save(notice)) return refuse(version_conflict);
    note_leak(unit, "edited", leak, std::string{to_text(notice.audience)});
    return detail_of(unit, std::move(leak));
}

Result<LeakDetail> send_leak_notice(Unit& unit, LeakNoticeId id, std::int64_t version,
                                    const NoticeSent& sent) {
    TRY(auto notice, find_draft(unit, id, version));
    TRY(auto leak, find_open_leak(unit, notice.leak_id));
    if (has_gap(notice.text_zh) || has_gap(notice.text_en)) return refuse(leak_notice_gap);
    if (sent.at > unit.now || sent.at < leak.facts.found_at) return refuse_field("sent_at", leak_notice_time);
    notice.sent_at = sent.at;
    notice.sent_by = unit.actor().name;
    notice.sent_to = sent.to;
    notice.channel = sent.channel;
    if (!LeakStore{unit}.save(notice)) return refuse(version_conflict);
    end_tasks(unit, leak.leak_id,
              notice.audience == Audience::authority ? LeakTaskKind::authority : LeakTaskKind::people);
    note_leak(unit, notice.audience == Audience::authority ? "authority_told" : "people_told", leak, sent.to);
    return detail_of(unit, std::move(leak));
}

Result<LeakPeople> list_leak_people(Unit& unit, LeakId id, CustomerId after, std::int64_t limit) {
    TRY_DONE(find_leak(unit, id));
    auto ids = LeakStore{unit}.people(id, after, limit + 1);
    LeakPeople out;
    if (std::ssize(ids) > limit) {
        ids.pop_back();
        out.next = ids.back();
    }
    const auto words = customer::customer_words(unit, ids);
    for (const auto one : ids) {
        const auto found = words.find(one);
        out.items.push_back(found == words.end()
                                ? LeakPerson{one, {}, {}}
                                : LeakPerson{one, found->second.code, found->second.masked_name});
    }
    return out;
}

Result<PeopleAdded> add_leak_people(Unit& unit, LeakId id, const std::vector<std::string>& codes) {
    TRY(const auto leak, find_open_leak(unit, id));
    std::vector<CustomerId> people;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const auto found = customer::customer_by_code(unit, codes[i]);
        if (!found) return refuse_field(fmt::format("codes.{}", i), customer_unknown);
        people.push_back(*found);
    }
    return add_all(unit, leak, people);
}

Result<PeopleAdded> add_matching_people(Unit& unit, LeakId id, const PeopleWanted& wanted) {
    TRY(const auto leak, find_open_leak(unit, id));
    const auto people = customer::ids_of(unit, wanted.segment, wanted.city, wanted.after, matched_at_once);
    TRY(auto out, add_all(unit, leak, people));
    if (std::ssize(people) == matched_at_once) out.next = people.back();
    return out;
}

Result<PeopleAdded> remove_leak_person(Unit& unit, LeakId id, CustomerId customer) {
    TRY(const auto leak, find_open_leak(unit, id));
    LeakStore store{unit};
    if (!store.remove_person(id, customer)) return refuse(customer_unknown);
    note_leak(unit, "person_removed", leak, customer.text());
    PeopleAdded out;
    out.listed = store.count_people(id);
    return out;
}

Result<OwnNotices> list_own_notices(Unit& unit, LeakNoticeId after, std::int64_t limit) {
    TRY(const auto own, records_of(unit, CustomerId{unit.actor().customer_id}));
    OwnNotices out{LeakStore{unit}.told(own, after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().notice_id;
    }
    return out;
}

}  // namespace bihuan::privacy
