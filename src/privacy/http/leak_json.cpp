#include "privacy/http/leak_json.hpp"

#include <chrono>

namespace bihuan::privacy {
namespace {

std::int64_t minutes(standard::Duration d) {
    return std::chrono::duration_cast<std::chrono::minutes>(d).count();
}

json::object encode(const LeakView& view) {
    const auto& l = view.leak;
    return {{"leak_id", to_json(l.leak_id)},
            {"title", l.facts.title},
            {"state", to_text(l.state)},
            {"level", l.level > 0 ? json::value(l.level) : json::value(nullptr)},
            {"level_zh", text_or_null(view.level_zh)},
            {"level_en", text_or_null(view.level_en)},
            {"found_at", to_json(l.facts.found_at)},
            {"people_count", l.facts.people_count},
            {"people_listed", view.people_listed},
            {"open_tasks", view.open_tasks},
            {"next_due_at", to_json(view.next_due_at)},
            {"reported_by", l.reported_by},
            {"reported_at", to_json(l.reported_at)},
            {"assessed_at", to_json(l.assessed_at)},
            {"ended_at", to_json(l.ended_at)},
            {"version", l.version}};
}

json::object encode(const LeakFacts& f) {
    json::array kinds;
    for (const auto& kind : f.kinds) kinds.emplace_back(kind);
    return {{"title", f.title},
            {"found_at", to_json(f.found_at)},
            {"how_found", f.how_found},
            {"kinds", std::move(kinds)},
            {"people_count", f.people_count},
            {"cause", f.cause},
            {"systems", f.systems},
            {"harm", f.harm},
            {"measures", f.measures},
            {"advice", f.advice},
            {"contact", f.contact},
            {"exempt_reason", f.exempt_reason}};
}

json::array encode(const std::vector<LeakEntry>& entries) {
    json::array out;
    for (const auto& e : entries)
        out.push_back(json::object{{"entry_id", to_json(e.entry_id)},
                                   {"at", to_json(e.at)},
                                   {"action", e.action},
                                   {"by_name", text_or_null(e.by_name)},
                                   {"text", e.text}});
    return out;
}

}  // namespace

json::value encode(const LeakTerms& terms) {
    json::array kinds, levels;
    for (const auto& kind : terms.kinds)
        kinds.push_back(
            json::object{{"code", kind.code}, {"name_zh", kind.name_zh}, {"name_en", kind.name_en}});
    for (const auto& level : terms.levels)
        levels.push_back(json::object{{"level", level.level},
                                      {"name_zh", level.name_zh},
                                      {"name_en", level.name_en},
                                      {"people", level.data_subjects},
                                      {"notice_minutes", minutes(level.first_notice)},
                                      {"review_days", level.review_days}});
    return json::object{{"kinds", std::move(kinds)},
                        {"levels", std::move(levels)},
                        {"assess_minutes", minutes(terms.rules.assess)},
                        {"contain_minutes", minutes(terms.rules.contain)},
                        {"authority_minutes", minutes(terms.rules.authority)}};
}

json::value encode(const LeakPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const LeakDetail& detail) {
    json::array actions, tasks, notices;
    for (const auto action : detail.allowed_actions) actions.emplace_back(to_text(action));
    for (const auto& t : detail.tasks)
        tasks.push_back(json::object{{"task_id", to_json(t.task_id)},
                                     {"kind", to_text(t.kind)},
                                     {"text", t.text},
                                     {"owner_id", to_json(t.owner_id)},
                                     {"owner_name", t.owner_name},
                                     {"due_at", to_json(t.due_at)},
                                     {"done_at", to_json(t.done_at)},
                                     {"done_by", text_or_null(t.done_by)}});
    for (const auto& n : detail.notices)
        notices.push_back(json::object{{"notice_id", to_json(n.notice_id)},
                                       {"audience", to_text(n.audience)},
                                       {"text_zh", n.text_zh},
                                       {"text_en", n.text_en},
                                       {"sent_at", to_json(n.sent_at)},
                                       {"sent_by", text_or_null(n.sent_by)},
                                       {"sent_to", text_or_null(n.sent_to)},
                                       {"channel", text_or_null(n.channel)},
                                       {"version", n.version}});
    return json::object{{"leak", encode(detail.view)},
                        {"facts", encode(detail.view.leak.facts)},
                        {"allowed_actions", std::move(actions)},
                        {"tasks", std::move(tasks)},
                        {"notices", std::move(notices)},
                        {"entries", encode(detail.entries)},
                        {"next_entry", to_json(detail.next_entry)}};
}

json::value encode(const LeakEntryPage& page) {
    return json::object{{"items", encode(page.items)}, {"next", to_json(page.next)}};
}

json::value encode(const LeakPeople& people) {
    json::array items;
    for (const auto& one : people.items)
        items.push_back(json::object{{"customer_id", to_json(one.customer_id)},
                                     {"customer_code", one.code},
                                     {"customer_name", one.masked_name}});
    return json::object{{"items", std::move(items)}, {"next", to_json(people.next)}};
}

json::value encode(const PeopleAdded& added) {
    return json::object{{"added", added.added}, {"listed", added.listed}, {"next", to_json(added.next)}};
}

json::value encode(const OwnNotices& notices) {
    json::array items;
    for (const auto& n : notices.items)
        items.push_back(json::object{{"notice_id", to_json(n.notice_id)},
                                     {"text_zh", n.text_zh},
                                     {"text_en", n.text_en},
                                     {"sent_at", to_json(n.sent_at)}});
    return json::object{{"items", std::move(items)}, {"next", to_json(notices.next)}};
}

}  // namespace bihuan::privacy
