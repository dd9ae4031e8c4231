#include "chat/store/turn_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_text.hpp"
#include "base/log.hpp"
#include "chat/domain/chat_rules.hpp"
#include "store/id_list.hpp"

namespace bihuan::chat {
namespace {

constexpr std::string_view turn_columns =
    "turn_id, chat_id, side, kind, user_id, body_sealed, file_id, event, helped, client_key, tone";
constexpr Sql insert_turn{"chat_turn.add", R"sql(
    insert into chat_turn (turn_id, chat_id, side, kind, user_id, body_sealed, key_id, file_id, event, helped, client_key, tone)
    values (:turn_id, :chat_id, :side, :kind, :user_id, :body_sealed, :key_id, :file_id, :event, :helped, :client_key, :tone)
    on conflict do nothing)sql"};
constexpr Sql update_helped{"chat_turn.helped",
                            "update chat_turn set helped = :helped where turn_id = :turn_id"};
constexpr Sql count_since{"chat_turn.count_since", R"sql(
    select count(*) as n from chat_turn where chat_id = :chat_id and turn_id >= :since and side = :side)sql"};
constexpr Sql count_to_customer{"chat_turn.unread_by_customer", R"sql(
    select count(*) as n from (select 1 from chat_turn where chat_id = :chat_id and turn_id > :read
       and side in ('agent', 'bot') and kind <> 'note' limit 99) unread)sql"};
constexpr Sql count_to_agent{"chat_turn.unread_by_agent", R"sql(
    select count(*) as n from (select 1 from chat_turn where chat_id = :chat_id and turn_id > :read
       and side = 'customer' limit 99) unread)sql"};
constexpr Sql count_files_sql{"chat_turn.count_files", R"sql(
    select count(*) as n from chat_turn where chat_id = :chat_id and file_id is not null)sql"};
constexpr Sql find_file{"chat_turn.find_file", R"sql(
    select count(*) as n from chat_turn where chat_id = :chat_id and file_id = :file_id)sql"};
constexpr Sql select_turns_to_reseal{"chat_turn.to_reseal", R"sql(
    select turn_id, body_sealed from chat_turn where turn_id > :after and key_id is not null and key_id <> :key_id
     order by turn_id limit :limit)sql"};
constexpr Sql update_sealed_turn{"chat_turn.reseal", R"sql(
    update chat_turn set body_sealed = :body_sealed, key_id = :key_id where turn_id = :turn_id)sql"};
constexpr Sql count_turn_key{"chat_turn.count_key",
                             "select count(*) as n from chat_turn where key_id = :key_id"};

constexpr Sql insert_canned{"chat_canned.add", R"sql(
    insert into chat_canned (canned_reply_id, code, language, text, changed_at, version)
    values (:canned_reply_id, :code, :language, :text, :changed_at, 1) on conflict do nothing)sql"};
constexpr Sql update_canned{"chat_canned.save", R"sql(
    update chat_canned set text = :text, changed_at = :changed_at, version = version + 1
     where canned_reply_id = :canned_reply_id and version = :version)sql"};
constexpr Sql delete_canned{"chat_canned.drop",
                            "delete from chat_canned where canned_reply_id = :canned_reply_id"};
constexpr Sql use_canned{"chat_canned.use", R"sql(
    insert into chat_canned_use (canned_reply_id, used) values (:canned_reply_id, :used)
    on conflict (canned_reply_id) do update set used = chat_canned_use.used + excluded.used)sql"};
constexpr Sql select_canned{"chat_canned.all", R"sql(
    select c.canned_reply_id, c.code, c.language, c.text, coalesce(u.used, 0) as used, c.changed_at, c.version
      from chat_canned c left join chat_canned_use u on u.canned_reply_id = c.canned_reply_id
     where :language = '' or c.language = :language order by c.language desc, c.code limit :limit)sql"};
constexpr Sql select_one_canned{"chat_canned.find", R"sql(
    select c.canned_reply_id, c.code, c.language, c.text, coalesce(u.used, 0) as used, c.changed_at, c.version
      from chat_canned c left join chat_canned_use u on u.canned_reply_id = c.canned_reply_id
     where c.canned_reply_id = :canned_reply_id)sql"};
constexpr Sql count_canned_sql{"chat_canned.count", "select count(*) as n from chat_canned"};

std::string context(TurnId id) { return "chat_turn.body:" + id.text(); }

Canned read_canned(const Row& row) {
    return {row.id<CannedId>("canned_reply_id"),
            row.text("code"),
            row.text("language"),
            row.text("text"),
            row.integer("used"),
            row.instant("changed_at"),
            row.integer("version")};
}

}  // namespace

Turn TurnStore::read(const Row& row) const {
    Turn t;
    t.turn_id = row.id<TurnId>("turn_id");
    t.chat_id = row.id<ChatId>("chat_id");
    t.side = enum_or(side_names, row.text("side"), Side::system);
    t.kind = enum_or(kind_names, row.text("kind"), Kind::event);
    t.user_id = row.id<UserId>("user_id");
    t.file_id = row.id<file::FileId>("file_id");
    t.event = enum_from_text<Happened>(happened_names, row.text("event"));
    if (!row.is_null("helped")) t.helped = row.boolean("helped");
    t.client_key = row.text("client_key");
    t.tone = tone::level_from_text(row.text("tone")).value_or(tone::Level::calm);
    if (row.is_null("body_sealed")) {
        t.is_gone = t.kind != Kind::event;
        return t;
    }
    const auto body = sealer_.open(row.text("body_sealed"), context(t.turn_id)).value_or("");
    if (t.kind == Kind::answer)
        t.articles = read_articles(body);
    else
        t.text = body;
    return t;
}

bool TurnStore::add(const Turn& t) {
    Binds binds{{"turn_id", t.turn_id},
                {"chat_id", t.chat_id},
                {"side", to_text(t.side)},
                {"kind", to_text(t.kind)},
                {"user_id", t.user_id},
                {"file_id", t.file_id},
                {"event", t.event ? to_text(*t.event) : std::string_view{}},
                {"helped", nullptr},
                {"client_key", t.client_key.empty() ? std::optional<std::string>{} : t.client_key},
                {"tone", tone::to_text(t.tone)}};
    const auto body = t.kind == Kind::answer ? written(t.articles) : t.text;
    if (body.empty()) {
        binds.emplace_back("body_sealed", nullptr);
        binds.emplace_back("key_id", nullptr);
    } else {
        binds.emplace_back("body_sealed", sealer_.seal(body, context(t.turn_id)));
        binds.emplace_back("key_id", sealer_.active());
    }
    return unit_.run(insert_turn, binds) == 1;
}

std::optional<Turn> TurnStore::find(ChatId chat, TurnId id) {
    const auto text =
        fmt::format("select {} from chat_turn where turn_id = :turn_id and chat_id = :chat_id", turn_columns);
    return unit_.one({"chat_turn.find", text}, {{"turn_id", id}, {"chat_id", chat}},
                     [&](const Row& row) { return read(row); });
}

std::optional<Turn> TurnStore::find_key(ChatId chat, Side side, const std::string& client_key) {
    const auto text = fmt::format(
        "select {} from chat_turn where chat_id = :chat_id and side = :side and client_key = :client_key",
        turn_columns);
    return unit_.one({"chat_turn.find_key", text},
                     {{"chat_id", chat}, {"side", to_text(side)}, {"client_key", client_key}},
                     [&](const Row& row) { return read(row); });
}

std::string TurnStore::asked_before(ChatId chat, TurnId answer) {
    const auto text = fmt::format(
        "select {} from chat_turn where chat_id = :chat_id and turn_id < :answer and side = 'customer' "
        "and kind = 'text' order by turn_id desc limit 1",
        turn_columns);
    const auto found = unit_.one({"chat_turn.asked_before", text}, {{"chat_id", chat}, {"answer", answer}},
                                 [&](const Row& row) { return read(row); });
    return found ? found->text : std::string{};
}

std::vector<Turn> TurnStore::of_chat(ChatId chat, TurnId after, bool has_notes, std::int64_t limit) {
    const std::string_view notes = has_notes ? "" : " and kind <> 'note'";
    const auto use = [&](const Row& row) { return read(row); };
    if (after) {
        const auto text = fmt::format(
            "select {} from chat_turn where chat_id = :chat_id and turn_id > :after{} order by turn_id limit "
            ":limit",
            turn_columns, notes);
        return unit_.all({"chat_turn.after", text}, {{"chat_id", chat}, {"after", after}, {"limit", limit}},
                         use);
    }
    const auto text =
        fmt::format("select {} from chat_turn where chat_id = :chat_id{} order by turn_id desc limit :limit",
                    turn_columns, notes);
    auto out = unit_.all({"chat_turn.latest", text}, {{"chat_id", chat}, {"limit", limit}}, use);
    std::ranges::reverse(out);
    return out;
}

void TurnStore::set_helped(TurnId id, bool is_helped) {
    unit_.run(update_helped, {{"turn_id", id}, {"helped", is_helped}});
}

std::optional<TurnId> TurnStore::reseal(TurnId after, std::int64_t limit) {
    const auto rows = unit_.all(
        select_turns_to_reseal, {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
        [](const Row& row) { return std::pair{row.id<TurnId>("turn_id"), row.text("body_sealed")}; });
    for (const auto& [id, sealed] : rows) {
        const auto renewed = sealer_.renewed(sealed, context(id));
        if (renewed)
            unit_.run(update_sealed_turn,
                      {{"turn_id", id}, {"body_sealed", *renewed}, {"key_id", sealer_.active()}});
        else  // it stays under the key it names, which cannot be retired
            log_error("chat.unreadable", {{"turn_id", id.number}});
    }
    if (std::ssize(rows) < limit) return std::nullopt;
    return rows.back().first;
}

std::int64_t count_said_since(Unit& unit, ChatId chat, Side side, Instant since) {
    return unit.number(count_since,
                       {{"chat_id", chat}, {"since", first_id_at(since)}, {"side", to_text(side)}});
}
std::int64_t count_unread(Unit& unit, ChatId chat, TurnId read, bool is_to_customer) {
    return unit.number(is_to_customer ? count_to_customer : count_to_agent,
                       {{"chat_id", chat}, {"read", read.number}});
}
std::int64_t count_files(Unit& unit, ChatId chat) {
    return unit.number(count_files_sql, {{"chat_id", chat}});
}
bool has_file(Unit& unit, ChatId chat, file::FileId id) {
    return unit.number(find_file, {{"chat_id", chat}, {"file_id", id}}) == 1;
}
std::int64_t count_turns_under(Unit& unit, keys::KeyId key) {
    return unit.number(count_turn_key, {{"key_id", key}});
}

void forget_words(Unit& unit, std::span<const std::int64_t> chats) {
    const IdList list{unit, chats};
    const auto turns =
        fmt::format("update chat_turn set body_sealed = null, key_id = null, file_id = null where {}",
                    list.holds("chat_id"));
    unit.run({"chat_turn.forget", turns}, {list.bind()});
    const auto questions =
        fmt::format("update chat set question_sealed = null, key_id = null, has_words = 0 where {}",
                    list.holds("chat_id"));
    unit.run({"chat.forget", questions}, {list.bind()});
}

std::vector<Canned> canned_replies(Unit& unit, const std::string& language, std::int64_t limit) {
    return unit.all(select_canned, {{"language", language}, {"limit", limit}}, read_canned);
}
std::optional<Canned> find_canned(Unit& unit, CannedId id) {
    return unit.one(select_one_canned, {{"canned_reply_id", id}}, read_canned);
}
bool add_canned(Unit& unit, const Canned& c) {
    return unit.run(insert_canned, {{"canned_reply_id", c.canned_reply_id},
                                    {"code", c.code},
                                    {"language", c.language},
                                    {"text", c.text},
                                    {"changed_at", c.changed_at}}) == 1;
}
bool save_canned(Unit& unit, const Canned& c) {
    return unit.run(update_canned, {{"canned_reply_id", c.canned_reply_id},
                                    {"text", c.text},
                                    {"changed_at", c.changed_at},
                                    {"version", c.version}}) == 1;
}
bool drop_canned(Unit& unit, CannedId id) { return unit.run(delete_canned, {{"canned_reply_id", id}}) == 1; }
void note_canned_used(Unit& unit, CannedId id) {
    unit.add(use_canned, {{"canned_reply_id", id}}, {{"used", 1}});
}
std::int64_t count_canned(Unit& unit) { return unit.number(count_canned_sql); }

}  // namespace bihuan::chat
