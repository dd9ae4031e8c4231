// A small company for the tests: 总部 > 华东 > 杭州, 总部 > 华西; an administrator, a team lead, an agent.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <string>

#include "base/crypto.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan {
std::span<const Migration> identity_migrations();
}

namespace bihuan::identity {

inline constexpr std::string_view password = "Right-horse-7";

// "" when all is well, else the code.
template <class T>
std::string code_of(const Result<T>& result) {
    return result ? "" : std::string{result.error().kind.code};
}

class Office : public testing::Test {
  protected:
    Office() {
        store_->write(system_actor(), [&](Unit& unit) -> Done {
            const auto place = [&](OrganizationId above, const char* code, const char* kind) {
                return ensure_organization(
                    unit, {.parent_id = above, .code = code, .name_zh = code, .name_en = code, .kind = kind});
            };
            root_ = place({}, "HQ", "headquarters");
            east_ = place(root_, "EAST", "branch");
            city_ = place(east_, "HZ", "city");
            west_ = place(root_, "WEST", "branch");
            const auto person = [&](const char* name, OrganizationId where, Role role) {
                return ensure_user(unit, {.username = name,
                                          .display_name = std::string{name} + " 先生",
                                          .password_hash = cheap_hash(password),
                                          .posts = {{where, role}}});
            };
            boss_ = person("boss", root_, Role::administrator);
            lead_ = person("lead", east_, Role::team_lead);
            agent_ = person("agent", city_, Role::agent);
            return {};
        });
    }

    static std::string cheap_hash(std::string_view text) {
        return password_hash(text, {.passes = 1, .memory_bytes = 8192});
    }
    SignInResult try_sign_in(const std::string& username, bool is_right = true) {
        Actor nobody;
        nobody.remote = "10.0.0.9";
        return *store_->write(nobody, [&](Unit& unit) { return settle_sign_in(unit, username, is_right); });
    }
    std::string sign_in(const std::string& username) { return try_sign_in(username).session_token; }
    Result<Actor> who(const std::string& token) {
        return store_->read(Actor{}, [&](Unit& unit) { return actor_of_session(unit, token); });
    }
    Actor as(const std::string& username) { return *who(sign_in(username)); }
    template <class F>
    auto by(const Actor& actor, F use) {
        return store_->write(actor, use);
    }
    Result<Account> add_user(const Actor& actor, const std::string& name, std::vector<Post> posts) {
        return by(actor, [&](Unit& unit) {
            return create_user(unit, {.username = name,
                                      .display_name = name,
                                      .password_hash = cheap_hash(password),
                                      .posts = posts,
                                      .must_change_password = false});
        });
    }
    Result<Account> change(const Actor& actor, const UserChange& wanted) {
        return by(actor, [&](Unit& unit) { return update_user(unit, wanted); });
    }
    Result<Organization> change(const Actor& actor, const OrganizationChange& wanted) {
        return by(actor, [&](Unit& unit) { return update_organization(unit, wanted); });
    }
    Account account(UserId id) {
        return *store_->read(system_actor(), [&](Unit& unit) { return get_user(unit, id); });
    }
    Organization place(OrganizationId id) {
        return *store_->read(system_actor(), [&](Unit& unit) { return organization(unit, id); });
    }
    AuditList audit_of(const AuditFilter& filter, AuditId after = {}, std::int64_t limit = 100) {
        return store_->read(system_actor(),
                            [&](Unit& unit) { return list_audit(unit, filter, after, limit); });
    }

    ManualClock clock_{*from_iso("2026-03-02T01:00:00Z")};
    std::unique_ptr<Store> store_ = open_store({.url = "sqlite::memory:"}, identity_migrations(), clock_);
    OrganizationId root_, east_, city_, west_;
    UserId boss_, lead_, agent_;
};

}  // namespace bihuan::identity
