#include "base/enum_text.hpp"
#include "privacy/http/leak_json.hpp"
#include "privacy/http/routes.hpp"

namespace bihuan::privacy {
namespace {

constexpr std::int64_t people_most = 2'000'000'000;
constexpr std::size_t kinds_most = 50, codes_most = 500;
Instant needed_time(Decoder& in, std::string_view name) {
    const auto at = in.maybe_time(name);
    if (!at && !in.has(name)) in.wrong(name, field_missing);
    return at.value_or(Instant{});
}

LeakFacts read_facts(Decoder& in) {
    LeakFacts out;
    out.title = in.text("title", {2, 120});
    out.found_at = needed_time(in, "found_at");
    out.how_found = in.maybe_text("how_found", lines(0, 1000)).value_or("");
    out.kinds = in.texts("kinds", kinds_most, {1, 40});
    out.people_count = in.maybe_integer("people_count", 0, people_most).value_or(0);
    for (const auto& [name, field] :
         {std::pair{"cause", &LeakFacts::cause}, std::pair{"systems", &LeakFacts::systems},
          std::pair{"harm", &LeakFacts::harm}, std::pair{"measures", &LeakFacts::measures},
          std::pair{"advice", &LeakFacts::advice}, std::pair{"contact", &LeakFacts::contact},
          std::pair{"exempt_reason", &LeakFacts::exempt_reason}})
        out.*field = in.maybe_text(name, lines(0, 2000)).value_or("");
    return out;
}

Result<Work> prepare_terms(const Request&, const Context&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(encode(leak_terms(unit))); };
}

Result<Work> prepare_list(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto is_open = in.boolean("is_open");
    const auto after = in.id<LeakId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        return json_reply(encode(list_leaks(unit, is_open, after, limit)));
    };
}

Result<Work> prepare_report(const Request& request, const Context&) {
    Decoder in{request};
    const auto facts = read_facts(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, report_leak(unit, facts));
        return json_reply(encode(detail), 201);
    };
}

Result<Work> prepare_get(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, get_leak(unit, id));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_leak_update(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto facts = read_facts(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, update_leak(unit, id, version, facts));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_act(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    const auto action = enum_from_text<LeakAction>(
        leak_action_names,
        in.choice("action", {"assess", "contain", "notify", "close", "reassess", "dismiss"}));
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto text = in.maybe_text("text", lines(0, 2000)).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, act_on_leak(unit, id, version, *action, text));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_add_task(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    NewLeakTask wanted;
    wanted.text = in.text("text", {2, 500});
    wanted.owner_id = in.id<UserId>("owner_id");
    wanted.due_at = needed_time(in, "due_at");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, add_leak_task(unit, id, wanted));
        return json_reply(encode(detail), 201);
    };
}

Result<Work> prepare_update_task(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakTaskId>(request, "task_id"));
    Decoder in{request};
    LeakTaskChange wanted;
    wanted.owner_id = in.maybe_id<UserId>("owner_id");
    wanted.is_done = in.maybe_boolean("is_done").value_or(false);
    if (!wanted.owner_id && !wanted.is_done) in.wrong("owner_id", field_missing);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, update_leak_task(unit, id, wanted));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_draft(const Request& request, const Context& context) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    const auto audience =
        in.choice("audience", {"authority", "people"}) == "people" ? Audience::people : Audience::authority;
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, draft_leak_notice(unit, context, id, audience));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_edit(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakNoticeId>(request, "notice_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto zh = in.text("text_zh", lines(1, 10'000)), en = in.text("text_en", lines(1, 10'000));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, edit_leak_notice(unit, id, version, zh, en));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_send(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakNoticeId>(request, "notice_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    NoticeSent sent;
    sent.at = needed_time(in, "sent_at");
    sent.to = in.text("sent_to", {2, 200});
    sent.channel = in.text("channel", {1, 100});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, send_leak_notice(unit, id, version, sent));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_entries(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    QueryDecoder in{request};
    const auto after = in.id<LeakEntryId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_leak_entries(unit, id, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_people(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    QueryDecoder in{request};
    const auto after = in.id<CustomerId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto people, list_leak_people(unit, id, after, limit));
        return json_reply(encode(people));
    };
}

Result<Work> prepare_add_people(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    if (!in.has("codes")) in.wrong("codes", field_missing);
    const auto codes = in.texts("codes", codes_most, {1, 40});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto added, add_leak_people(unit, id, codes));
        return json_reply(encode(added));
    };
}

Result<Work> prepare_add_matching(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    Decoder in{request};
    PeopleWanted wanted;
    wanted.segment = in.maybe_choice("segment", {"vip", "ordinary", "new"}).value_or("");
    wanted.city = in.maybe_text("city", {0, 40}).value_or("");
    wanted.after = in.maybe_id<CustomerId>("after");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto added, add_matching_people(unit, id, wanted));
        return json_reply(encode(added));
    };
}

Result<Work> prepare_remove_person(const Request& request, const Context&) {
    TRY(const auto id, path_id<LeakId>(request, "leak_id"));
    TRY(const auto customer, path_id<CustomerId>(request, "customer_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto left, remove_leak_person(unit, id, customer));
        return json_reply(encode(left));
    };
}

Result<Work> prepare_own(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto after = in.id<LeakNoticeId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto notices, list_own_notices(unit, after, limit));
        return json_reply(encode(notices));
    };
}

}  // namespace

std::vector<Route> leak_routes(const Context& context) {
    const auto manage = Access::needs(Permission::privacy_manage);
    const auto portal = Access::needs(Permission::portal);
    const auto none = BodyMode::none, json = BodyMode::json;
    const auto with = [context](Result<Work> (*prepare)(const Request&, const Context&)) {
        return [context, prepare](const Request& request) { return prepare(request, context); };
    };
    const std::string_view terms = "/api/v1/privacy/leak_terms", all = "/api/v1/privacy/leaks",
                           one = "/api/v1/privacy/leaks/{leak_id}",
                           step = "/api/v1/privacy/leaks/{leak_id}/actions",
                           tasks = "/api/v1/privacy/leaks/{leak_id}/tasks",
                           task = "/api/v1/privacy/leak_tasks/{task_id}",
                           drafts = "/api/v1/privacy/leaks/{leak_id}/drafts",
                           notice = "/api/v1/privacy/leak_notices/{notice_id}",
                           send = "/api/v1/privacy/leak_notices/{notice_id}/send",
                           entries = "/api/v1/privacy/leaks/{leak_id}/entries",
                           people = "/api/v1/privacy/leaks/{leak_id}/people",
                           matching = "/api/v1/privacy/leaks/{leak_id}/matching_people",
                           person = "/api/v1/privacy/leaks/{leak_id}/people/{customer_id}",
                           own = "/api/v1/portal/leak_notices";
    return {
        {"GET", terms, "get_leak_terms", manage, Mode::read, none, with(prepare_terms), {}},
        {"GET", all, "list_leaks", manage, Mode::read, none, with(prepare_list), {}},
        {"POST", all, "report_leak", manage, Mode::write, json, with(prepare_report), {}},
        {"GET", one, "get_leak", manage, Mode::read, none, with(prepare_get), {}},
        {"PUT", one, "update_leak", manage, Mode::write, json, with(prepare_leak_update), {}},
        {"POST", step, "act_on_leak", manage, Mode::write, json, with(prepare_act), {}},
        {"POST", tasks, "add_leak_task", manage, Mode::write, json, with(prepare_add_task), {}},
        {"PATCH", task, "update_leak_task", manage, Mode::write, json, with(prepare_update_task), {}},
        {"POST", drafts, "draft_leak_notice", manage, Mode::write, json, with(prepare_draft), {}},
        {"PUT", notice, "edit_leak_notice", manage, Mode::write, json, with(prepare_edit), {}},
        {"POST", send, "send_leak_notice", manage, Mode::write, json, with(prepare_send), {}},
        {"GET", entries, "list_leak_entries", manage, Mode::read, none, with(prepare_entries), {}},
        {"GET", people, "list_leak_people", manage, Mode::read, none, with(prepare_people), {}},
        {"POST", people, "add_leak_people", manage, Mode::write, json, with(prepare_add_people), {}},
        {"POST",
         matching,
         "add_matching_leak_people",
         manage,
         Mode::write,
         json,
         with(prepare_add_matching),
         {}},
        {"DELETE", person, "remove_leak_person", manage, Mode::write, none, with(prepare_remove_person), {}},
        {"GET", own, "list_portal_leak_notices", portal, Mode::read, none, with(prepare_own), {}},
    };
}

}  // namespace bihuan::privacy
