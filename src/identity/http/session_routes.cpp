#include <fmt/format.h>

#include <deque>
#include <mutex>
#include <unordered_map>

#include "base/crypto.hpp"
#include "identity/domain/roles.hpp"
#include "identity/http/json.hpp"
#include "identity/http/routes.hpp"
#include "identity/use_cases/devices.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {
namespace {

// Failed tries by address within a quarter of an hour, so that one address cannot try many accounts.
class TryLimit {
  public:
    static constexpr std::size_t tries_max = 50, addresses_max = 10'000;
    bool allows(const std::string& address, Instant now) {
        const std::lock_guard lock{mutex_};
        auto& tries = tries_[address];
        while (!tries.empty() && tries.front() + lock_time < now) tries.pop_front();
        return tries.size() < tries_max;
    }
    void failed(const std::string& address, Instant now) {
        const std::lock_guard lock{mutex_};
        if (tries_.size() > addresses_max) tries_.clear();
        tries_[address].push_back(now);
    }

  private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::deque<Instant>> tries_;
};

// `age`: how long the browser keeps it; none: as long as it runs.
std::string cookie(const Context& context, std::string_view token, std::optional<std::chrono::seconds> age) {
    return fmt::format("bihuan_session={}; Path=/; HttpOnly; SameSite=Strict{}{}", token,
                       age ? fmt::format("; Max-Age={}", age->count()) : "",
                       context.has_secure_cookies ? "; Secure" : "");
}

json::value encode_session(const Context& context, const Account& account, std::string_view token,
                           Instant expires_at, Instant now) {
    std::bitset<64> permissions;
    for (const auto role : account.roles()) permissions |= permissions_of(role);
    return json::object{{"user", encode(account, now)},
                        {"csrf_token", csrf_of(token)},
                        {"permissions", encode_words(names_of(permissions))},
                        {"must_change_password", account.must_change_password},
                        {"is_demo", context.is_demo},
                        {"expires_at", to_json(expires_at)}};
}

// The cookie of an account that signed in, and who it is.
Reply signed_in_reply(const Context& context, const SignInResult& done, Instant now) {
    auto reply = json_reply(encode_session(context, done.account, done.session_token, done.expires_at, now));
    std::optional<std::chrono::seconds> age;
    if (session_limits(done.account).is_kept)
        age = std::chrono::floor<std::chrono::seconds>(done.expires_at - now);
    reply.headers.emplace_back("Set-Cookie", cookie(context, done.session_token, age));
    return reply;
}

Result<Reply> sign_in_run(const Context& context, TryLimit& limit, const Request& request, Store& store) {
    Decoder in{request};
    const auto username = in.text("username", {1, 64});
    const auto password = in.text("password", {.min = 1, .max = 200, .is_trimmed = false});
    TRY_DONE(in.finish());
    const auto now = store.clock().now();
    if (!limit.allows(request.actor.remote, now)) return refuse(too_many_tries);
    const auto found =
        store.read(request.actor, [&](Unit& unit) { return find_for_sign_in(unit, username); });
    // An unknown name costs the same time as a known one.
    static const std::string nobody = password_hash(random_token());
    const bool is_right =
        password_verify(found ? found->password_hash : nobody, password) && found.has_value();
    if (!is_right) limit.failed(request.actor.remote, now);
    TRY(const auto settled,
        store.write(request.actor, [&](Unit& unit) { return settle_sign_in(unit, username, is_right); }));
    if (settled.session_token.empty()) return refuse(sign_in_failed);
    return signed_in_reply(context, settled, now);
}

Result<Reply> link_device_run(const Context& context, TryLimit& limit, const Request& request, Store& store) {
    Decoder in{request};
    const auto code = in.text("code", {1, 40});
    TRY_DONE(in.finish());
    const auto now = store.clock().now();
    if (!limit.allows(request.actor.remote, now)) return refuse(too_many_tries);
    const auto linked = store.write(request.actor, [&](Unit& unit) { return link_device(unit, code); });
    if (!linked) {
        limit.failed(request.actor.remote, now);
        return std::unexpected{linked.error()};
    }
    return signed_in_reply(context, *linked, now);
}

Result<Reply> change_password_run(const Context& context, const Request& request, Store& store) {
    Decoder in{request};
    const auto current = in.text("current_password", {.min = 1, .max = 200, .is_trimmed = false});
    const auto wanted = in.text("new_password", {.min = 1, .max = 200, .is_trimmed = false});
    TRY_DONE(in.finish());
    TRY(auto view,
        store.read(request.actor, [&](Unit& unit) { return session_view(unit, request.session_token); }));
    if (!password_verify(view.account.password_hash, current))
        return refuse_field("current_password", password_wrong);
    TRY_DONE(check_password(wanted, view.account.username));
    if (current == wanted) return refuse_field("new_password", password_same);
    const auto hash = password_hash(wanted);
    TRY_DONE(store.write(request.actor, [&](Unit& unit) -> Done {
        change_password(unit, view.account.user_id, hash, false, request.session_token);
        return {};
    }));
    view.account.must_change_password = false;
    return json_reply(
        encode_session(context, view.account, request.session_token, view.expires_at, store.clock().now()));
}

Result<Reply> session_reply(const Context& context, const Request& request, Unit& unit) {
    TRY(const auto view, session_view(unit, request.session_token));
    return json_reply(
        encode_session(context, view.account, request.session_token, view.expires_at, unit.now));
}

Result<Work> sign_out_route(const Context& context, const Request& request) {
    return [context, token = request.session_token](Unit& unit) -> Result<Reply> {
        sign_out(unit, token);
        auto reply = empty_reply();
        reply.headers.emplace_back("Set-Cookie", cookie(context, "", std::chrono::seconds{0}));
        return reply;
    };
}

Result<Work> preferences_route(const Context& context, const Request& request) {
    Decoder in{request};
    const auto locale = in.choice("locale", {"zh-CN", "en"});
    TRY_DONE(in.finish());
    return [context, locale, request](Unit& unit) -> Result<Reply> {
        TRY_DONE(update_own_preferences(unit, locale));
        return session_reply(context, request, unit);
    };
}

Result<Work> list_api_tokens_route(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& token : list_api_tokens(unit)) items.push_back(encode(token));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> create_api_token_route(const Request& request) {
    Decoder in{request};
    const auto name = in.text("name", {1, 80});
    const auto days = in.integer("expires_in_days", 1, 366);
    auto permissions = in.texts("permissions", 64, {1, 64});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_api_token(unit, name, days, permissions));
        return json_reply(json::object{{"token", made.token}, {"api_token", encode(made.row)}}, 201);
    };
}

Result<Work> revoke_api_token_route(const Request& request) {
    TRY(const auto id, path_id<TokenId>(request, "token_id"));
    return [id](Unit& unit) -> Result<Reply> {
        TRY_DONE(revoke_api_token(unit, id));
        return empty_reply();
    };
}

}  // namespace

std::vector<Route> session_routes(const Context& context) {
    const auto limit = std::make_shared<TryLimit>();
    const auto signed_in = Access::signed_in();
    return {
        {"POST",
         "/api/v1/session",
         "sign_in",
         Access::open(),
         Mode::free,
         BodyMode::json,
         {},
         [context, limit](const Request& r, Store& s) { return sign_in_run(context, *limit, r, s); }},
        {"POST",
         "/api/v1/session/device",
         "link_device",
         Access::open(),
         Mode::free,
         BodyMode::json,
         {},
         [context, limit](const Request& r, Store& s) { return link_device_run(context, *limit, r, s); }},
        {"GET",
         "/api/v1/session",
         "get_session",
         signed_in,
         Mode::read,
         BodyMode::none,
         [context](const Request& request) -> Result<Work> {
             return [context, request](Unit& unit) { return session_reply(context, request, unit); };
         },
         {}},
        {"DELETE",
         "/api/v1/session",
         "sign_out",
         signed_in,
         Mode::write,
         BodyMode::none,
         [context](const Request& r) { return sign_out_route(context, r); },
         {}},
        {"POST",
         "/api/v1/session/password",
         "change_own_password",
         signed_in,
         Mode::free,
         BodyMode::json,
         {},
         [context](const Request& r, Store& s) { return change_password_run(context, r, s); }},
        {"PATCH",
         "/api/v1/session/preferences",
         "update_own_preferences",
         signed_in,
         Mode::write,
         BodyMode::json,
         [context](const Request& r) { return preferences_route(context, r); },
         {}},
        {"GET",
         "/api/v1/api_tokens",
         "list_api_tokens",
         signed_in,
         Mode::read,
         BodyMode::none,
         list_api_tokens_route,
         {}},
        {"POST",
         "/api/v1/api_tokens",
         "create_api_token",
         signed_in,
         Mode::write,
         BodyMode::json,
         create_api_token_route,
         {}},
        {"DELETE",
         "/api/v1/api_tokens/{token_id}",
         "revoke_api_token",
         signed_in,
         Mode::write,
         BodyMode::none,
         revoke_api_token_route,
         {}},
    };
}

std::vector<Route> routes(const Context& context) {
    auto all = session_routes(context);
    for (auto& route : administration_routes()) all.push_back(std::move(route));
    for (auto& route : device_routes()) all.push_back(std::move(route));
    return all;
}

}  // namespace bihuan::identity
