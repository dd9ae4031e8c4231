#include <fmt/format.h>

#include "base/text.hpp"
#include "identity/store/identity_store.hpp"
#include "store/id_list.hpp"

namespace bihuan::identity {
namespace {

constexpr std::string_view columns =
    "user_id, username, display_name, password_hash, customer_id, locale, is_active, must_change_password, "
    "failed_count, "
    "locked_until, last_sign_in_at, created_at, version";
constexpr Sql select_one{"identity.user", R"sql(
    select user_id, username, display_name, password_hash, customer_id, locale, is_active, must_change_password,
           failed_count, locked_until, last_sign_in_at, created_at, version
      from user_account where user_id = :user_id)sql"};
constexpr Sql select_username{"identity.user_by_username", R"sql(
    select user_id, username, display_name, password_hash, customer_id, locale, is_active, must_change_password,
           failed_count, locked_until, last_sign_in_at, created_at, version
      from user_account where username = :username)sql"};
constexpr Sql insert{"identity.add_user", R"sql(
    insert into user_account (user_id, username, display_name, search_text, password_hash, customer_id, locale, is_active,
                              must_change_password, failed_count, created_at, version)
    values (:user_id, :username, :display_name, :search_text, :password_hash, :customer_id, :locale, 1,
            :must_change_password, 0, :created_at, 1))sql"};
constexpr Sql update{"identity.save_user", R"sql(
    update user_account set display_name = :display_name, search_text = :search_text, locale = :locale,
           is_active = :is_active, version = version + 1
     where user_id = :user_id and version = :version)sql"};
constexpr Sql update_nameless{"identity.end_nameless", R"sql(
    update user_account set username = :username, display_name = :display_name, search_text = :username, is_active = 0,
           password_hash = '', version = version + 1 where user_id = :user_id)sql"};
constexpr Sql update_password{"identity.save_password", R"sql(
    update user_account set password_hash = :password_hash, must_change_password = :must_change, failed_count = 0,
           locked_until = null, version = version + 1 where user_id = :user_id)sql"};
constexpr Sql update_sign_in{"identity.save_sign_in", R"sql(
    update user_account set failed_count = :failed_count, locked_until = :locked_until, last_sign_in_at = :last_sign_in_at
     where user_id = :user_id)sql"};
constexpr Sql select_posts{"identity.posts", R"sql(
    select organization_id, role from user_post where user_id = :user_id order by position)sql"};
constexpr Sql select_with_post{"identity.with_post", R"sql(
    select distinct p.user_id from user_post p join user_account u on u.user_id = p.user_id
     where p.organization_id = :organization_id and p.role = :role and u.is_active = 1 order by p.user_id limit 20)sql"};
constexpr Sql select_posts_held{"identity.posts_held", R"sql(
    select p.organization_id, p.role, count(distinct p.user_id) as people
      from user_post p join user_account u on u.user_id = p.user_id
     where u.is_active = 1 group by p.organization_id, p.role)sql"};
constexpr Sql delete_posts{"identity.remove_posts", "delete from user_post where user_id = :user_id"};
constexpr Sql insert_known{"identity.add_known_password", R"sql(
    insert into known_password (user_id, password_hash) values (:user_id, :password_hash))sql"};
constexpr Sql update_known{"identity.require_change", R"sql(
    update user_account set must_change_password = :is_required
     where exists (select 1 from known_password k where k.user_id = user_account.user_id
                      and k.password_hash = user_account.password_hash))sql"};
constexpr Sql insert_post{"identity.add_post", R"sql(
    insert into user_post (user_id, organization_id, role, position) values (:user_id, :organization_id, :role, :position))sql"};
constexpr Sql count_administrators{"identity.active_administrators", R"sql(
    select count(distinct u.user_id) as n from user_account u join user_post p on p.user_id = u.user_id
     where p.role = 'administrator' and u.is_active = 1)sql"};

Account read(const Row& row) {
    Account out;
    out.user_id = row.id<UserId>("user_id");
    out.username = row.text("username");
    out.display_name = row.text("display_name");
    out.password_hash = row.text("password_hash");
    out.customer_id = row.integer("customer_id");
    out.locale = row.text("locale");
    out.is_active = row.boolean("is_active");
    out.must_change_password = row.boolean("must_change_password");
    out.failed_count = row.integer("failed_count");
    out.locked_until = row.maybe_instant("locked_until");
    out.last_sign_in_at = row.maybe_instant("last_sign_in_at");
    out.created_at = row.instant("created_at");
    out.version = row.integer("version");
    return out;
}

template <class Ids>
std::string number_list(const Ids& ids) {  // numbers of our own, never text of a request
    std::string out;
    for (const auto id : ids) {
        if (!out.empty()) out += ',';
        if constexpr (requires { id.number; })
            out += std::to_string(id.number);
        else
            out += std::to_string(id);
    }
    return out.empty() ? "0" : out;
}

std::string search_text_of(const Account& account) {
    return fold(account.username + " " + account.display_name);
}

// % and _ of what somebody typed are letters.
std::string like_anywhere(std::string_view query) {
    std::string out = "%";
    for (const char c : fold(query)) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out + "%";
}

}  // namespace

std::vector<UserId> AccountStore::with_post(OrganizationId organization, Role role) {
    return unit_.all(select_with_post, {{"organization_id", organization}, {"role", to_text(role)}},
                     [](const Row& row) { return row.id<UserId>("user_id"); });
}
std::vector<PostsHeld> AccountStore::posts_held() {
    return unit_.all(select_posts_held, {}, [](const Row& row) {
        return PostsHeld{row.id<OrganizationId>("organization_id"),
                         role_from_text(row.text("role")).value_or(Role::agent), row.integer("people")};
    });
}
std::vector<Post> AccountStore::posts(UserId id) {
    return unit_.all(select_posts, {{"user_id", id}}, [](const Row& row) {
        return Post{row.id<OrganizationId>("organization_id"),
                    role_from_text(row.text("role")).value_or(Role::agent)};
    });
}

std::optional<Account> AccountStore::find(UserId id) {
    auto found = unit_.one(select_one, {{"user_id", id}}, read);
    if (found) found->posts = posts(id);
    return found;
}

std::optional<Account> AccountStore::find_username(std::string_view folded) {
    auto found = unit_.one(select_username, {{"username", folded}}, read);
    if (found) found->posts = posts(found->user_id);
    return found;
}

void AccountStore::save_posts(const Account& account) {
    unit_.run(delete_posts, {{"user_id", account.user_id}});
    std::int64_t position = 0;
    for (const auto& post : account.posts)
        unit_.run(insert_post, {{"user_id", account.user_id},
                                {"organization_id", post.organization_id},
                                {"role", to_text(post.role)},
                                {"position", position++}});
}

void AccountStore::add(const Account& a) {
    unit_.run(insert, {{"user_id", a.user_id},
                       {"username", a.username},
                       {"display_name", a.display_name},
                       {"search_text", search_text_of(a)},
                       {"password_hash", a.password_hash},
                       a.customer_id != 0 ? Bind{"customer_id", a.customer_id} : Bind{"customer_id", nullptr},
                       {"locale", a.locale},
                       {"must_change_password", a.must_change_password},
                       {"created_at", a.created_at}});
    save_posts(a);
}

void AccountStore::add_known_password(const Account& a) {
    unit_.run(insert_known, {{"user_id", a.user_id}, {"password_hash", a.password_hash}});
}
void AccountStore::require_change_of_known_passwords(bool is_required) {
    unit_.run(update_known, {{"is_required", is_required}});
}

bool AccountStore::save(const Account& a) {
    const auto changed = unit_.run(update, {{"display_name", a.display_name},
                                            {"search_text", search_text_of(a)},
                                            {"locale", a.locale},
                                            {"is_active", a.is_active},
                                            {"user_id", a.user_id},
                                            {"version", a.version}});
    if (changed == 1) save_posts(a);
    return changed == 1;
}

void AccountStore::save_password(UserId id, const std::string& hash, bool must_change) {
    unit_.run(update_password, {{"password_hash", hash}, {"must_change", must_change}, {"user_id", id}});
}

void AccountStore::save_sign_in(const Account& a) {
    unit_.run(update_sign_in, {{"failed_count", a.failed_count},
                               {"locked_until", a.locked_until},
                               {"last_sign_in_at", a.last_sign_in_at},
                               {"user_id", a.user_id}});
}

std::vector<Account> AccountStore::page(const UserFilter& filter, std::span<const std::int64_t> scope,
                                        bool sees_all, UserId after, std::int64_t limit) {
    std::string text = fmt::format("select {} from user_account u where u.user_id > :after", columns);
    Binds binds{{"after", after.number}};
    if (!filter.query.empty()) {
        text += " and u.search_text like :query escape '\\'";
        binds.emplace_back("query", like_anywhere(filter.query));
    }
    if (filter.is_active) {
        text += " and u.is_active = :is_active";
        binds.emplace_back("is_active", *filter.is_active);
    }
    std::string post;
    if (!sees_all || filter.organization_id)
        post += fmt::format(" and p.organization_id in ({})", number_list(scope));
    if (filter.role && *filter.role == Role::customer) {
        text += " and u.customer_id is not null";
    } else if (filter.role) {
        post += " and p.role = :role";
        binds.emplace_back("role", to_text(*filter.role));
    }
    if (!post.empty())
        text += " and exists (select 1 from user_post p where p.user_id = u.user_id" + post + ")";
    text += " order by u.user_id limit :limit";
    binds.emplace_back("limit", limit);
    auto out = unit_.all(Sql{"identity.user_page", text}, binds, read);
    for (auto& one : out) one.posts = posts(one.user_id);
    return out;
}

std::unordered_map<UserId, std::string> AccountStore::names(std::span<const UserId> ids) {
    std::unordered_map<UserId, std::string> out;
    if (ids.empty()) return out;
    const auto take = [&](const Row& row) { out[row.id<UserId>("user_id")] = row.text("display_name"); };
    const IdList list{unit_, ids};
    const auto text = "select user_id, display_name from user_account where " + list.holds("user_id");
    unit_.each(Sql{"identity.user_names", text}, {list.bind()}, take);
    return out;
}

std::vector<Account> AccountStore::by_ids(std::span<const UserId> ids) {
    if (ids.empty()) return {};
    const IdList list{unit_, ids};
    const auto text = fmt::format("select {} from user_account u where {} order by display_name, user_id",
                                  columns, list.holds("user_id"));
    auto out = unit_.all(Sql{"identity.users_by_id", text}, {list.bind()}, read);
    for (auto& one : out) one.posts = posts(one.user_id);
    return out;
}

std::vector<UserId> AccountStore::staff_ids(const std::string& query,
                                            std::span<const std::int64_t> organizations, bool is_everywhere,
                                            std::int64_t limit, UserId after) {
    std::string text = "select u.user_id from user_account u where u.is_active = 1 and u.customer_id is null";
    Binds binds;
    if (after) {
        text += " and u.user_id > :after";
        binds.emplace_back("after", after);
    }
    if (!query.empty()) {
        text += " and u.search_text like :query escape '\\'";
        binds.emplace_back("query", like_anywhere(query));
    }
    if (!is_everywhere)
        text += fmt::format(
            " and exists (select 1 from user_post p where p.user_id = u.user_id and p.organization_id in "
            "({}))",
            number_list(organizations));
    text += " order by u.user_id limit :limit";
    binds.emplace_back("limit", limit);
    return unit_.all(Sql{"identity.staff_ids", text}, binds,
                     [](const Row& row) { return row.id<UserId>("user_id"); });
}

std::vector<UserId> AccountStore::of_customers(std::span<const std::int64_t> customers) {
    const IdList list{unit_, customers};
    const auto text = fmt::format("select user_id from user_account where {} order by user_id limit 1000",
                                  list.holds("customer_id"));
    return unit_.all(Sql{"identity.of_customers", text}, {list.bind()},
                     [](const Row& row) { return row.id<UserId>("user_id"); });
}
void AccountStore::end_nameless(UserId id) {
    unit_.run(
        update_nameless,
        {{"user_id", id}, {"username", "ended-" + id.text()}, {"display_name", std::string_view{"***"}}});
}
std::int64_t AccountStore::count_active_administrators() { return unit_.number(count_administrators); }

}  // namespace bihuan::identity
