#include "keys/http/routes.hpp"

#include "http/json.hpp"
#include "keys/use_cases/use_cases.hpp"

namespace bihuan::keys {
namespace {

constexpr TextLimit reason_limit{.min = 2, .max = 200};

json::value encode(const KeyView& view) {  // never what is wrapped
    const auto& key = view.key;
    json::array held;
    for (const auto& one : view.held)
        held.push_back(json::object{{"holder", one.holder}, {"records", one.records}});
    return json::object{{"key_id", to_json(key.key_id)},
                        {"is_master", key.key_id == master_key},
                        {"suite", to_text(key.suite)},
                        {"state", to_text(key.state)},
                        {"made_at", to_json(key.made_at)},
                        {"made_by", key.made_by},
                        {"reason", key.reason},
                        {"retired_at", to_json(key.retired_at)},
                        {"retired_by", key.retired_by},
                        {"records", view.records()},
                        {"held", std::move(held)}};
}

}  // namespace

std::vector<Route> routes(const Context& context) {
    const auto list = [context](const Request& request) -> Result<Work> {
        QueryDecoder in{request};
        const auto after = in.id<KeyId>("after");
        const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            const auto page = list_keys(unit, *context.holders, after, limit);
            json::array items;
            for (const auto& one : page.items) items.push_back(encode(one));
            return json_reply(json::object{{"items", std::move(items)},
                                           {"next", to_json(page.next)},
                                           {"suite", to_text(context.suite)}});
        };
    };
    const auto rotate = [context](const Request& request) -> Result<Work> {
        Decoder in{request};
        const auto asked = in.maybe_choice("suite", {"xchacha", "sm4"});
        const auto reason = in.text("reason", reason_limit);
        TRY_DONE(in.finish());
        const auto suite = asked ? *suite_from_text(*asked) : context.suite;
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto made, rotate_key(unit, *context.master, *context.holders, suite, reason));
            return json_reply(encode(made), 201);
        };
    };
    const auto retire = [context](const Request& request) -> Result<Work> {
        TRY(const auto id, path_id<KeyId>(request, "key_id"));
        Decoder in{request};
        const auto reason = in.text("reason", reason_limit);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto retired, retire_key(unit, *context.holders, id, reason));
            return json_reply(encode(retired));
        };
    };
    // Whoever manages accounts: the administrator alone.
    const auto administrator = Access::needs(Permission::user_manage);
    return {
        {"GET", "/api/v1/keys", "list_keys", administrator, Mode::read, BodyMode::none, list, {}},
        {"POST", "/api/v1/keys", "rotate_key", administrator, Mode::write, BodyMode::json, rotate, {}},
        {"POST",
         "/api/v1/keys/{key_id}/retire",
         "retire_key",
         administrator,
         Mode::write,
         BodyMode::json,
         retire,
         {}},
    };
}

}  // namespace bihuan::keys
