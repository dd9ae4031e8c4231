// The transport's face towards modules: a request, a reply, a route. Sockets and coroutines stay in
// http/*.cpp; nobody below http writes co_await.
//
// A request's way: io thread parses, authenticates, routes and calls `prepare` (decoding only, no I/O); the
// Work it returns runs on a database thread inside a transaction; the reply goes back to the io thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/actor.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace bihuan {

struct Request {
    std::string method;
    std::string path;                                             // decoded, without the query
    std::vector<std::pair<std::string, std::string>> parameters;  // of the path: {"ticket_id", "123"}
    std::vector<std::pair<std::string, std::string>> query;       // decoded, in order; a name may repeat
    std::string body;                                             // BodyMode::json only
    std::string content_type;
    std::string upload_path;  // BodyMode::upload: a temporary file holding the body; the use case moves it
    std::int64_t upload_size = 0;
    Actor actor;                // actor.locale is settled from the account or Accept-Language
    std::string session_token;  // of the cookie, for sign-out
    std::string user_agent;
    // Authorization: Basic, "name:secret"; for machines that can send no other.
    std::optional<std::string> basic;

    std::string_view parameter(std::string_view name) const;                   // "" when absent
    std::optional<std::string_view> query_value(std::string_view name) const;  // the first
    std::vector<std::string_view> query_values(std::string_view name) const;
};

struct Reply {
    int status = 200;
    std::string body;
    std::string content_type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string file_path;           // when set, this file is streamed instead of the body
    bool remove_file_after = false;  // for exports written to a temporary file
};

using Work = std::function<Result<Reply>(Unit&)>;

enum class Mode {
    read,   // prepare -> Work on a reader session
    write,  // prepare -> Work in the writer's group
    free,   // `run` on an auxiliary thread, with the store at hand: password hashing, exports, uploads
};
enum class BodyMode { none, json, upload };

struct Access {
    enum class Kind { open, signed_in, needs } kind = Kind::signed_in;
    Permission permission = Permission::ticket_read;
    static Access open() { return {Kind::open, {}}; }
    static Access signed_in() {
        return {Kind::signed_in, {}};
    }  // any account, also with a password to change
    static Access needs(Permission p) { return {Kind::needs, p}; }
};

struct Route {
    std::string_view method;        // "GET"
    std::string_view path;          // "/api/v1/tickets/{ticket_id}"
    std::string_view operation_id;  // as in api/<module>.yaml, and in logs and metrics
    Access access;
    Mode mode;
    BodyMode body = BodyMode::none;
    std::function<Result<Work>(const Request&)> prepare;       // read, write
    std::function<Result<Reply>(const Request&, Store&)> run;  // free
};

// Who is it? Implemented by identity, called by the server for every request that carries credentials.
struct Credentials {
    std::string session_token;  // cookie bihuan_session
    std::string csrf_token;     // header X-CSRF-Token
    std::string api_token;      // Authorization: Bearer
    bool is_changing = false;   // POST, PUT, PATCH, DELETE: a session then needs its CSRF token
};
struct Authenticator {
    virtual ~Authenticator() = default;
    // From memory alone, on the io thread. nullopt: not known here, ask look_up.
    virtual std::optional<Result<Actor>> recall(const Credentials& credentials, Instant now) = 0;
    // On a reader session; remembers the answer for recall.
    virtual Result<Actor> look_up(Unit& unit, const Credentials& credentials) = 0;
};

// Errors every module shares.
inline constexpr ErrorKind not_signed_in{"http.not_signed_in", Category::unauthorized, "请先登录",
                                         "Please sign in"};
inline constexpr ErrorKind not_permitted{"http.not_permitted", Category::forbidden,
                                         "您没有执行此操作的权限：{}",
                                         "You are not permitted to do this: {}"};
inline constexpr ErrorKind csrf_missing{
    "http.csrf_missing", Category::forbidden, "请求缺少有效的 CSRF 令牌，请刷新页面后重试",
    "The request lacks a valid CSRF token; reload the page and try again"};
inline constexpr ErrorKind not_found{"http.not_found", Category::not_found, "没有找到：{}", "Not found: {}"};
inline constexpr ErrorKind method_not_allowed{"http.method_not_allowed", Category::malformed,
                                              "此地址不支持该方法：{}",
                                              "This address does not support the method: {}"};
inline constexpr ErrorKind body_too_large{"http.body_too_large", Category::too_large,
                                          "请求内容过大，上限为 {}",
                                          "The request body is too large; the limit is {}"};
inline constexpr ErrorKind wrong_media_type{"http.wrong_media_type", Category::unsupported, "请求类型应为 {}",
                                            "The content type must be {}"};
inline constexpr ErrorKind malformed_request{"http.malformed", Category::malformed, "请求无法读取：{}",
                                             "The request cannot be read: {}"};
inline constexpr ErrorKind too_many_requests{"http.too_many_requests", Category::too_many,
                                             "请求过于频繁，请稍后再试",
                                             "Too many requests; try again later"};
inline constexpr ErrorKind internal_error{"http.internal", Category::internal,
                                          "服务器内部错误，请凭请求编号联系管理员",
                                          "Internal error; give the request id to your administrator"};

}  // namespace bihuan
