#include "keys/store/key_store.hpp"

#include <algorithm>

namespace bihuan::keys {
namespace {

constexpr Sql select_page{"seal_key.page", R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where key_id < :before order by key_id desc limit :limit)sql"};
constexpr Sql select_in_use{"seal_key.in_use", R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where state <> 'retired' order by key_id)sql"};
// SQLite has one writer at a time, so there the same text will do.
constexpr Sql select_shared{"seal_key.in_use_shared", select_in_use.text, R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where state <> 'retired' order by key_id for share)sql"};
constexpr Sql select_alone{"seal_key.in_use_alone", select_in_use.text, R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where state <> 'retired' order by key_id for update)sql"};
constexpr Sql select_one{"seal_key.find_alone", R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where key_id = :key_id)sql",
                         R"sql(
    select key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by
      from seal_key where key_id = :key_id for update)sql"};
constexpr Sql select_last{"seal_key.last_id", "select max(key_id) as n from seal_key"};
constexpr Sql insert{"seal_key.add", R"sql(
    insert into seal_key (key_id, suite, state, wrapped, master_mark, made_at, made_by, reason, retired_at, retired_by)
    values (:key_id, :suite, :state, :wrapped, :master_mark, :made_at, :made_by, :reason, :retired_at, :retired_by))sql"};
constexpr Sql insert_master{"seal_key.add_master", R"sql(
    insert into seal_key (key_id, suite, state, wrapped, master_mark, made_by, reason, retired_by)
    values (:key_id, 'xchacha', 'active', '', :master_mark, '', '', '')
    on conflict (key_id) do nothing)sql"};
constexpr Sql update{"seal_key.save", R"sql(
    update seal_key set state = :state, wrapped = :wrapped, master_mark = :master_mark, retired_at = :retired_at,
           retired_by = :retired_by
     where key_id = :key_id)sql"};

SealKey read_key(const Row& row) {
    SealKey key;
    key.key_id = row.id<KeyId>("key_id");
    key.suite = suite_from_text(row.text("suite")).value();
    key.state =
        static_cast<KeyState>(std::ranges::find(state_names, row.text("state")) - state_names.begin());
    key.wrapped = row.text("wrapped");
    key.master_mark = row.text("master_mark");
    key.made_at = row.maybe_instant("made_at");
    key.made_by = row.text("made_by");
    key.reason = row.text("reason");
    key.retired_at = row.maybe_instant("retired_at");
    key.retired_by = row.text("retired_by");
    return key;
}

}  // namespace

std::vector<SealKey> KeyStore::page(KeyId before, std::int64_t limit) {
    return unit_.all(select_page, {{"before", before ? before.number : INT64_MAX}, {"limit", limit}},
                     read_key);
}
// Who waits for a rotation sees the old key as it is after it, and the new one only with the next look. The
// locks taken by then stay, so that each further look means another rotation between.
std::vector<SealKey> KeyStore::with_active(const Sql& select) {
    for (;;) {
        auto keys = unit_.all(select, {}, read_key);
        if (keys.empty()) return {SealKey{.key_id = master_key}};
        if (std::ranges::find(keys, KeyState::active, &SealKey::state) != keys.end()) return keys;
    }
}
std::vector<SealKey> KeyStore::in_use() {
    return with_active(unit_.is_write() ? select_shared : select_in_use);
}
std::vector<SealKey> KeyStore::in_use_alone() { return with_active(select_alone); }
std::optional<SealKey> KeyStore::find_alone(KeyId id) {
    return unit_.one(select_one, {{"key_id", id}}, read_key);
}
KeyId KeyStore::last_id() { return KeyId{unit_.number(select_last)}; }
void KeyStore::add(const SealKey& key) {
    unit_.run(insert, {{"key_id", key.key_id},
                       {"suite", to_text(key.suite)},
                       {"state", to_text(key.state)},
                       {"wrapped", key.wrapped},
                       {"master_mark", key.master_mark},
                       {"made_at", key.made_at},
                       {"made_by", key.made_by},
                       {"reason", key.reason},
                       {"retired_at", key.retired_at},
                       {"retired_by", key.retired_by}});
}
void KeyStore::ensure_master(const std::string& mark) {
    unit_.run(insert_master, {{"key_id", master_key}, {"master_mark", mark}});
}
void KeyStore::save(const SealKey& key) {
    const auto changed = unit_.run(update, {{"key_id", key.key_id},
                                            {"state", to_text(key.state)},
                                            {"wrapped", key.wrapped},
                                            {"master_mark", key.master_mark},
                                            {"retired_at", key.retired_at},
                                            {"retired_by", key.retired_by}});
    must(changed == 1);
}

}  // namespace bihuan::keys
