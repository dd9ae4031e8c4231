// Knowledge for staff: find, read, write, decide; what is used and what is missing.
#include "knowledge/http/routes.hpp"

#include "knowledge/domain/article_rules.hpp"
#include "knowledge/http/json.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::int64_t answers_max = 20, texts_max = 20'000;

// Whoever asks as staff hears what is for agents too.
Question read_question(Decoder& in, const Request& request) {
    Question q;
    q.text = in.text("text", {.min = 1, .max = 12'000, .is_multiline = true});
    q.category_id = in.maybe_id<CategoryId>("category_id");
    const auto language = in.maybe_choice("language", {"zh-CN", "en"});
    q.language =
        *named<Language>(language_names, language.value_or(request.actor.locale == "en" ? "en" : "zh-CN"));
    q.audience = request.actor.is_customer() ? Audience::customer : Audience::agent;
    return q;
}

Result<Work> prepare_search(const Request& request) {
    Decoder in{request};
    auto question = read_question(in, request);
    question.limit = in.maybe_integer("limit", 1, answers_max).value_or(question.limit);
    const bool is_typing = in.maybe_boolean("is_typing").value_or(false);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(search(unit, question, is_typing))); };
}

Result<Work> prepare_note_search(const Request& request) {
    Decoder in{request};
    const auto question = read_question(in, request);
    const bool is_opened = in.boolean("is_opened");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        note_search(unit, question, is_opened);
        return empty_reply();
    };
}

Result<Work> prepare_deed(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    Decoder in{request};
    DeedFacts facts;
    facts.deed = *named<Deed>(deed_names, [&] {
        const auto text = in.choice("deed", {"view", "use", "useful", "not_useful", "solved"});
        return text.empty() ? std::string{"view"} : text;
    }());
    facts.ticket_id = in.maybe_id<ArticleId>("ticket_id").number;
    const auto reason = in.maybe_choice("reason", {"outdated", "wrong", "unclear", "unfitting"});
    if (reason) facts.reason = *named<Reason>(reason_names, *reason);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto is_counted, note_deed(unit, id, facts));
        return json_reply(json::object{{"is_counted", is_counted}});
    };
}

Result<Work> prepare_articles(const Request& request) {
    QueryDecoder in{request};
    ArticleFilter filter;
    if (const auto state = in.choice("state", {"draft", "proposed", "published", "withdrawn"}))
        filter.state = named<State>(state_names, *state);
    if (const auto audience = in.choice("audience", {"customer", "agent"}))
        filter.audience = named<Audience>(audience_names, *audience);
    if (const auto problem = in.choice("problem", {"outdated", "expired", "unused", "badly_rated"}))
        filter.problem = named<Problem>(problem_names, *problem);
    if (const auto category = in.id<CategoryId>("category_id")) filter.categories = {category};
    if (in.boolean("is_mine").value_or(false)) filter.owner_id = UserId{request.actor.user_id};
    filter.after = in.id<ArticleId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    filter.limit = limit + 1;
    return [=](Unit& unit) -> Result<Reply> {
        auto found = list_articles(unit, filter);
        const bool has_more = std::ssize(found) > limit;
        if (has_more) found.pop_back();
        json::array items;
        for (const auto& one : found) items.push_back(encode(one));
        return json_reply(
            json::object{{"items", std::move(items)},
                         {"next", has_more ? to_json(found.back().article.article_id) : nullptr}});
    };
}

Result<Work> prepare_article(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    QueryDecoder in{request};
    const auto ticket_id = in.id<ArticleId>("ticket_id").number;
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_article(unit, id, ticket_id));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_create(const Request& request) {
    Decoder in{request};
    const auto code = in.text("code", {1, 60});
    const auto from = in.maybe_id<GapId>("gap_id");
    const auto content = read_content(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, create_article(unit, code, content, from));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_save(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto content = read_content(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, save_draft(unit, id, version, content));
        return json_reply(encode(view));
    };
}

constexpr TextLimit note_text{.min = 0, .max = 500, .is_multiline = true};

Result<Work> prepare_act(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto action = in.choice("action", {"propose", "withdraw", "review", "give"});
    const auto note = in.maybe_text("note", note_text).value_or("");
    const auto owner = in.maybe_id<UserId>("owner_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, action == "review" ? confirm_review(unit, id, version)
                             : action == "give" ? give_article(unit, id, version, owner)
                                                : act_on_article(unit, id, version,
                                                                 *named<Action>(action_names, action), note));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_decide(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto action = in.choice("action", {"approve", "send_back"});
    const auto note = in.maybe_text("note", note_text).value_or("");
    const bool asks_anew = in.maybe_boolean("asks_anew").value_or(false);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view,
            act_on_article(unit, id, version, *named<Action>(action_names, action), note, asks_anew));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_revisions(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    QueryDecoder in{request};
    const auto below = in.integer("after", INT64_MAX, 1, INT64_MAX);
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_revisions(unit, id, below, limit));
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one, false));
        return json_reply(
            json::object{{"items", std::move(items)},
                         {"next", page.next > 0 ? json::value(json::string(std::to_string(page.next)))
                                                : json::value(nullptr)}});
    };
}

Result<Work> prepare_revision(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    const auto number = parse_id(request.parameter("number"));
    if (!number) return refuse(revision_unknown, std::string{request.parameter("number")});
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_revision(unit, id, *number));
        return json_reply(encode(view, true));
    };
}

Result<Work> prepare_gaps(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    GapPlace place;
    if (!after.empty()) {
        const auto dash = after.find('-');
        const auto asked = parse_id(std::string_view{after}.substr(0, dash));
        const auto id =
            dash == after.npos ? std::nullopt : parse_id(std::string_view{after}.substr(dash + 1));
        if (asked && id)
            place = {*asked, GapId{*id}};
        else
            in.wrong("after", field_id);
    }
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        auto found = list_gaps(unit, place, limit + 1);
        json::value next = nullptr;
        if (std::ssize(found) > limit) {
            found.pop_back();
            next = json::string(std::to_string(found.back().count) + "-" + found.back().gap_id.text());
        }
        json::array items;
        for (const auto& one : found) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", std::move(next)}});
    };
}

Result<Work> prepare_dismiss(const Request& request) {
    TRY(const auto id, path_id<GapId>(request, "gap_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(dismiss_gap(unit, id));
        return empty_reply();
    };
}

Result<Work> prepare_health(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : knowledge_health(unit)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_work(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        const auto work = knowledge_work(unit);
        return json_reply(
            json::object{{"due", work.due}, {"proposed", work.proposed}, {"must_read", work.must_read}});
    };
}

Result<Work> prepare_glossary(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : glossary(unit)) items.push_back(knowledge::encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_check(const Request& request) {
    Decoder in{request};
    const auto text =
        in.text("text", {.min = 0, .max = texts_max, .is_multiline = true, .is_trimmed = false});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : terms_in(unit, text)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_public_list(const Request& request) {
    QueryDecoder in{request};
    const auto category = in.id<CategoryId>("category_id");
    const auto after = in.id<ArticleId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        auto found = list_public_articles(unit, category, after, limit + 1);
        const bool has_more = std::ssize(found) > limit;
        if (has_more) found.pop_back();
        json::array items;
        for (const auto& one : found) items.push_back(encode_public(one));
        return json_reply(
            json::object{{"items", std::move(items)},
                         {"next", has_more ? to_json(found.back().article.article_id) : nullptr}});
    };
}

Result<Work> prepare_public_get(const Request& request) {
    TRY(const auto id, path_id<ArticleId>(request, "article_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_public_article(unit, id));
        return json_reply(encode_public(view));
    };
}

}  // namespace

std::vector<Route> routes(const std::string& zone) {
    using P = Permission;
    const auto reads = Access::needs(P::ticket_read), edits = Access::needs(P::knowledge_edit),
               approves = Access::needs(P::knowledge_approve), portal = Access::needs(P::portal);
    const auto get = [](std::string_view path, std::string_view id, Access access, auto prepare) {
        return Route{"GET", path, id, access, Mode::read, BodyMode::none, prepare, {}};
    };
    const auto ask = [](std::string_view path, std::string_view id, Access access, auto prepare) {
        return Route{"POST", path, id, access, Mode::read, BodyMode::json, prepare, {}};
    };
    const auto post = [](std::string_view path, std::string_view id, Access access, auto prepare) {
        return Route{"POST", path, id, access, Mode::write, BodyMode::json, prepare, {}};
    };
    constexpr auto all = "/api/v1/knowledge/articles", one = "/api/v1/knowledge/articles/{article_id}";
    std::vector<Route> out{
        ask("/api/v1/knowledge/search", "search_knowledge", reads, prepare_search),
        post("/api/v1/knowledge/searches", "note_search", reads, prepare_note_search),
        get(all, "list_articles", reads, prepare_articles),
        post(all, "create_article", edits, prepare_create),
        get(one, "get_article", reads, prepare_article),
        {"PUT",
         "/api/v1/knowledge/articles/{article_id}/draft",
         "save_article_draft",
         edits,
         Mode::write,
         BodyMode::json,
         prepare_save,
         {}},
        post("/api/v1/knowledge/articles/{article_id}/actions", "act_on_article", edits, prepare_act),
        post("/api/v1/knowledge/articles/{article_id}/decisions", "decide_on_article", approves,
             prepare_decide),
        post("/api/v1/knowledge/articles/{article_id}/deeds", "note_article_deed", reads, prepare_deed),
        get("/api/v1/knowledge/articles/{article_id}/revisions", "list_article_revisions", edits,
            prepare_revisions),
        get("/api/v1/knowledge/articles/{article_id}/revisions/{number}", "get_article_revision", edits,
            prepare_revision),
        get("/api/v1/knowledge/gaps", "list_knowledge_gaps", edits, prepare_gaps),
        {"DELETE",
         "/api/v1/knowledge/gaps/{gap_id}",
         "dismiss_knowledge_gap",
         edits,
         Mode::write,
         BodyMode::none,
         prepare_dismiss,
         {}},
        get("/api/v1/knowledge/health", "get_knowledge_health", edits, prepare_health),
        get("/api/v1/knowledge/work", "get_knowledge_work", reads, prepare_work),
        get("/api/v1/glossary", "get_glossary", reads, prepare_glossary),
        ask("/api/v1/glossary/checks", "check_wording", reads, prepare_check),
        ask("/api/v1/portal/knowledge/search", "search_portal_knowledge", portal, prepare_search),
        post("/api/v1/portal/knowledge/searches", "note_portal_search", portal, prepare_note_search),
        get("/api/v1/portal/knowledge/articles", "list_portal_articles", portal, prepare_public_list),
        get("/api/v1/portal/knowledge/articles/{article_id}", "get_portal_article", portal,
            prepare_public_get),
        post("/api/v1/portal/knowledge/articles/{article_id}/deeds", "note_portal_article_deed", portal,
             prepare_deed),
    };
    for (auto& more : must_read_routes(zone)) out.push_back(std::move(more));
    return out;
}

}  // namespace bihuan::knowledge
