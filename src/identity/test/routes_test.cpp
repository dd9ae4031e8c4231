#include "identity/http/routes.hpp"

#include <algorithm>

#include "http/json.hpp"
#include "identity/test/office.hpp"

namespace bihuan::identity {
namespace {

class IdentityRoutes : public Office {
  protected:
    const Route& route(std::string_view operation) const {
        return *std::ranges::find(routes_, operation, &Route::operation_id);
    }
    Result<Reply> call(std::string_view operation, const Request& request) {
        const auto& found = route(operation);
        if (found.mode == Mode::free) return found.run(request, *store_);
        TRY(const auto work, found.prepare(request));
        if (found.mode == Mode::write) return store_->write(request.actor, work);
        return store_->read(request.actor, work);
    }
    // "field code" of every wrong field, or the code as a whole, or "".
    static std::string wrong_of(const Result<Reply>& answer) {
        if (answer) return "";
        std::string out;
        for (const auto& one : answer.error().fields)
            out += (out.empty() ? "" : ", ") + one.field + " " + std::string{one.kind.code};
        return out.empty() ? std::string{answer.error().kind.code} : out;
    }
    Request from_boss(std::string body = {}) {
        Request out;
        out.body = std::move(body);
        out.actor = boss_actor_;
        return out;
    }
    const std::vector<Route> routes_ = routes({.is_demo = false, .has_secure_cookies = true});
    const Actor boss_actor_ = as("boss");
};

TEST_F(IdentityRoutes, NeedWhatTheContractSays) {
    using enum Permission;
    struct Sample {
        const char* operation;
        Access access;
    };
    for (const auto& row :
         {Sample{"sign_in", Access::open()}, Sample{"sign_out", Access::signed_in()},
          Sample{"change_own_password", Access::signed_in()},
          Sample{"list_staff", Access::needs(ticket_read)}, Sample{"list_users", Access::needs(user_read)},
          Sample{"create_user", Access::needs(user_manage)},
          Sample{"update_user", Access::needs(user_manage)},
          Sample{"reset_password", Access::needs(user_manage)},
          Sample{"unlock_user", Access::needs(user_manage)},
          Sample{"create_organization", Access::needs(organization_manage)},
          Sample{"update_organization", Access::needs(organization_manage)},
          Sample{"list_audit", Access::needs(audit_read)}}) {
        EXPECT_EQ(route(row.operation).access.kind, row.access.kind) << row.operation;
        EXPECT_EQ(route(row.operation).access.permission, row.access.permission) << row.operation;
    }
}

TEST_F(IdentityRoutes, NameWhatIsWrongInABody) {
    struct Sample {
        const char* operation;
        std::string body;
        const char* wrong;
    };
    for (const auto& row : {
             Sample{"sign_in", "{", "http.malformed"},
             Sample{"sign_in", "[]", "http.malformed"},
             Sample{"sign_in", R"({"username":"boss"})", "password field.missing"},
             Sample{"sign_in", R"({"username":1,"password":"x"})", "username field.type"},
             Sample{"sign_in", R"({"username":"boss","password":"x","admin":true})", "admin field.unknown"},
             Sample{"sign_in", R"({"username":"boss","password":"wrong"})", "identity.sign_in_failed"},
             Sample{"sign_in", R"({"username":"nobody","password":"wrong"})", "identity.sign_in_failed"},
             Sample{"update_own_preferences", R"({"locale":"fr"})", "locale field.choice"},
             Sample{"update_own_preferences", R"({"locale":"en"})", ""},
             Sample{"create_api_token", R"({"name":"x","expires_in_days":0})", "expires_in_days field.range"},
             Sample{"create_api_token", R"({"name":"","expires_in_days":"9"})",
                    "name field.missing, expires_in_days field.type"},
             Sample{"create_user", R"({"username":"lei","display_name":"雷","posts":[{"role":"king"}]})",
                    "posts.0.organization_id field.missing, posts.0.role field.choice"},
             Sample{"create_user", R"({"username":"lei","display_name":"雷","password":"short"})",
                    "password identity.password_short"},
             Sample{"create_user", R"({"username":"lei","display_name":"雷"})", "posts identity.posts_wrong"},
             Sample{"update_user", R"({"version":"1","posts":7,"colour":"red"})",
                    "version field.type, posts field.type, colour field.unknown"},
             Sample{"update_user", R"({"display_name":"x"})", "version field.missing"},
             Sample{"create_organization",
                    R"({"parent_id":"x","code":"A","name_zh":"a","name_en":"a","kind":"moon"})",
                    "parent_id field.id, kind field.choice"},
             Sample{"update_organization", R"({"version":1,"position":-1,"is_active":"no"})",
                    "position field.range, is_active field.type"},
         }) {
        auto request = from_boss(row.body);
        request.parameters = {{"user_id", agent_.text()}, {"organization_id", west_.text()}};
        EXPECT_EQ(wrong_of(call(row.operation, request)), row.wrong) << row.operation << row.body;
    }
}

TEST_F(IdentityRoutes, NameWhatIsWrongInAQueryOrAPath) {
    struct Sample {
        const char* operation;
        std::vector<std::pair<std::string, std::string>> query;
        const char* wrong;
    };
    for (const auto& row : {
             Sample{"list_users", {}, ""},
             Sample{"list_users", {{"limit", "201"}}, "limit field.range"},
             Sample{"list_users", {{"limit", "many"}}, "limit field.type"},
             Sample{"list_users", {{"after", "-1"}}, "after field.id"},
             Sample{"list_users", {{"role", "king"}, {"x", "1"}}, "role field.choice, x field.unknown"},
             Sample{"list_audit", {{"from", "yesterday"}}, "from field.time"},
             Sample{"list_audit", {{"from", "2026-03-01"}, {"subject_id", "7"}}, ""},
             Sample{"list_staff", {{"ids", "1"}, {"ids", "2"}}, ""},
             Sample{"list_staff", {{"ids", "1"}, {"ids", "x"}}, "ids field.id"},
         }) {
        auto request = from_boss();
        request.query = row.query;
        EXPECT_EQ(wrong_of(call(row.operation, request)), row.wrong) << row.operation;
    }
    for (const char* operation : {"get_user", "update_user", "unlock_user", "reset_password",
                                  "update_organization", "revoke_api_token"}) {
        auto request = from_boss(R"({"version":1})");
        request.parameters = {{"user_id", "0x1"}, {"organization_id", ""}, {"token_id", "-5"}};
        EXPECT_EQ(wrong_of(call(operation, request)), "http.not_found") << operation;
    }
}

TEST_F(IdentityRoutes, SignInAnswersWithACookieAndTheRights) {
    auto request = from_boss(R"({"username":"Lead","password":"Right-horse-7"})");
    request.actor = {};
    const auto reply = *call("sign_in", request);
    const auto cookie = reply.headers.at(0).second;
    EXPECT_TRUE(cookie.starts_with("bihuan_session="));
    EXPECT_TRUE(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
    const auto token = cookie.substr(15, cookie.find(';') - 15);
    const auto body = json::parse(reply.body);
    EXPECT_EQ(body.at("csrf_token").as_string(), csrf_of(token));
    EXPECT_EQ(body.at("user").at("user_id").as_string(), lead_.text());
    EXPECT_FALSE(body.at("user").as_object().contains("password_hash"));

    request.actor = *who(token);
    request.session_token = token;
    const auto change = [&](const char* current, const char* wanted) {
        request.body = json::serialize(json::object{{"current_password", current}, {"new_password", wanted}});
        return wrong_of(call("change_own_password", request));
    };
    EXPECT_EQ(change("wrong", "Good-horse-9"), "current_password identity.password_wrong");
    EXPECT_EQ(change("Right-horse-7", "Right-horse-7"), "new_password identity.password_same");
    EXPECT_EQ(change("Right-horse-7", "short"), "new_password identity.password_short");
    EXPECT_EQ(change("Right-horse-7", "a-lead-7777"), "new_password identity.password_common");
    EXPECT_EQ(change("Right-horse-7", "Good-horse-9"), "");
    EXPECT_TRUE(password_verify(account(lead_).password_hash, "Good-horse-9"));
    const auto gone = *call("sign_out", request);
    EXPECT_EQ(gone.status, 204);
    EXPECT_TRUE(gone.headers.at(0).second.find("Max-Age=0") != std::string::npos);
    EXPECT_EQ(code_of(who(token)), "http.not_signed_in");
}

TEST_F(IdentityRoutes, OneAddressHasFiftyTries) {
    auto request = from_boss(R"({"username":"nobody","password":"x"})");
    request.actor = {};
    request.actor.remote = "203.0.113.5";
    request.body = R"({"username":"agent","password":"x"})";  // its hash is a cheap one
    for (int i = 0; i < 50; ++i) ASSERT_EQ(wrong_of(call("sign_in", request)), "identity.sign_in_failed");
    EXPECT_EQ(wrong_of(call("sign_in", request)), "identity.too_many_tries");
    request.actor.remote = "203.0.113.6";
    EXPECT_EQ(wrong_of(call("sign_in", request)), "identity.sign_in_failed");
    clock_.advance(lock_time + std::chrono::seconds{1});
    request.actor.remote = "203.0.113.5";
    EXPECT_EQ(wrong_of(call("sign_in", request)), "identity.sign_in_failed");
}

TEST_F(IdentityRoutes, ATemporaryPasswordKeepsTheRules) {
    const auto reply = *call("create_user", from_boss(R"({"username":"LEI.1","display_name":"雷","posts":[{
        "organization_id":")" + city_.text() + R"(","role":"agent"}]})"));
    EXPECT_EQ(reply.status, 201);
    const auto body = json::parse(reply.body);
    const auto temporary = std::string{body.at("temporary_password").as_string()};
    EXPECT_TRUE(check_password(temporary, "lei.1"));
    EXPECT_EQ(body.at("user").at("username").as_string(), "lei.1");
    EXPECT_TRUE(body.at("user").at("must_change_password").as_bool());
}

}  // namespace
}  // namespace bihuan::identity
