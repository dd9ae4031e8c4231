// The customer's part of the routes.
#pragma once

#include <vector>

#include "chat/http/routes.hpp"
#include "chat/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::chat {

std::vector<Route> portal_routes(const Context& context);

// --- shared by both parts
inline constexpr std::size_t words_max = 2000;  // the standard may allow less
inline constexpr TextLimit words_text{.min = 1, .max = words_max, .is_multiline = true}, key_text{8, 64},
    why_text{2, 200};
Result<Reply> receive_file(const Request& request, Store& store, const Context& context);
Result<Reply> hand_out_file(const Request& request, Store& store, const Context& context);

template <class Prepare>
Route chat_route(const Context& context, std::string_view method, std::string_view path,
                 std::string_view operation, Permission needs, Mode mode, BodyMode body, Prepare prepare) {
    return {method,
            path,
            operation,
            Access::needs(needs),
            mode,
            body,
            [context, prepare](const Request& request) { return prepare(request, context); },
            {}};
}
template <class Run>
Route file_route(const Context& context, std::string_view method, std::string_view path,
                 std::string_view operation, Permission needs, Run run) {
    return {method,
            path,
            operation,
            Access::needs(needs),
            Mode::free,
            method == "POST" ? BodyMode::upload : BodyMode::none,
            {},
            [context, run](const Request& request, Store& store) { return run(request, store, context); }};
}

}  // namespace bihuan::chat
