#include "privacy/http/retention_json.hpp"

namespace bihuan::privacy {
namespace {

json::object encode(const Run& r) {
    return {{"run_id", to_json(r.run_id)},
            {"code", r.code},
            {"state", to_text(r.state)},
            {"action", r.is_deleted ? "delete" : "anonymise"},
            {"before", to_json(r.before)},
            {"begun_at", to_json(r.begun_at)},
            {"ended_at", to_json(r.ended_at)},
            {"started_by", text_or_null(r.started_by)},
            {"decided_by", text_or_null(r.decided_by)},
            {"all", r.all},
            {"due", r.due},
            {"disposed", r.disposed},
            {"held", r.held},
            {"in_work", r.in_work},
            {"version", r.version}};
}

}  // namespace

json::value encode(const EntryView& view) {
    const auto& e = view.entry;
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    return json::object{
        {"code", e.code},
        {"name_zh", e.name_zh},
        {"name_en", e.name_en},
        {"clause", e.clause},
        {"action", e.is_deleted ? "delete" : "anonymise"},
        {"days", e.days},
        {"state", to_text(view.state)},
        {"proposed_by", text_or_null(view.turned.proposed_by)},
        {"proposed_at", to_json(view.turned.proposed_at)},
        {"decided_by", text_or_null(view.turned.decided_by)},
        {"decided_at", to_json(view.turned.decided_at)},
        {"allowed_actions", std::move(actions)},
        {"last_run", view.last_run ? json::value(encode(*view.last_run)) : json::value(nullptr)},
        {"version", view.turned.version}};
}

json::value encode(const Schedule& schedule) {
    json::array items;
    for (const auto& one : schedule.entries) items.push_back(encode(one));
    return json::object{{"items", std::move(items)},
                        {"next_at", to_json(schedule.next_at)},
                        {"share_percent", schedule.rules.share_percent},
                        {"share_from", schedule.rules.share_from}};
}

json::value encode(const std::vector<Preview>& previews) {
    json::array items;
    for (const auto& p : previews)
        items.push_back(json::object{{"code", p.code},
                                     {"before", to_json(p.before)},
                                     {"all", p.count.all},
                                     {"due", p.count.due},
                                     {"oldest", to_json(p.count.oldest)},
                                     {"looked", p.looked},
                                     {"held", p.held},
                                     {"in_work", p.in_work},
                                     {"waits", p.waits}});
    return json::object{{"items", std::move(items)}};
}

json::value encode(const RunView& view) {
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    auto out = encode(view.run);
    out["allowed_actions"] = std::move(actions);
    return out;
}

json::value encode(const RunPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

}  // namespace bihuan::privacy
