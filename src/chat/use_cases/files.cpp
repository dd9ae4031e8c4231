// Files of both sides: sealed on disk by `file`, seen by whoever may read the chat (4.2.2).
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "chat/use_cases/steps.hpp"
#include "file/calls.hpp"

namespace bihuan::chat {
namespace {

std::string bytes_at(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

Result<Chat> chat_of_sender(Unit& unit, const Context& context, ChatId id) {
    if (!unit.actor().is_customer()) return held_own_talk(unit, context, id);
    TRY(auto chat, held_own_chat(unit, context, id));
    if (!is_open(chat.state)) return refuse(chat_over);
    if (chat.state == State::answering) return refuse(nobody_there);
    return chat;
}

Result<TurnView> keep(Unit& unit, const Context& context, ChatId id, const Upload& upload,
                      const file::Staged& staged, bool& is_kept) {
    TRY(auto held, chat_of_sender(unit, context, id));
    Scene scene{unit, context, std::move(held)};
    const bool is_by_customer = unit.actor().is_customer();
    const auto side = is_by_customer ? Side::customer : Side::agent;
    const auto shown = [&](Turn turn) {
        std::vector<Turn> one;
        one.push_back(std::move(turn));
        return std::move(views(unit, context, scene.chat, std::move(one), !is_by_customer).front());
    };
    if (auto before = scene.turns.find_key(id, side, upload.client_key)) {
        if (before->kind != Kind::file) return refuse(key_used);
        return shown(*std::move(before));
    }
    const auto& rules = *scene.rules;
    if (std::ranges::find(rules.media_types, staged.media_type) == rules.media_types.end())
        return refuse(file_unwanted, fmt::format("{}", fmt::join(rules.media_types, ", ")));
    if (count_files(unit, id) >= rules.files_max)
        return refuse(too_many_files, std::to_string(rules.files_max));
    if (is_by_customer &&
        count_said_since(unit, id, side, unit.now - std::chrono::minutes{1}) >= rules.turns_minute_max)
        return refuse(too_fast, std::to_string(rules.turns_minute_max));
    Turn turn;
    turn.side = side;
    turn.kind = Kind::file;
    if (!is_by_customer) turn.user_id = UserId{unit.actor().user_id};
    turn.text = staged.name;
    turn.client_key = upload.client_key;
    turn.file_id = file::attach(unit, *context.shelf, staged, {"chat", id.number}).file_id;
    is_kept = true;
    const auto said = scene.say(std::move(turn));
    scene.save();
    return shown(said);
}

}  // namespace

Result<TurnView> send_file(Store& store, const Actor& actor, const Context& context, ChatId id,
                           const Upload& upload) {
    // Whose chat it is comes before what the file is.
    const auto look = [&](Unit& unit) -> Done {
        TRY_DONE(actor.is_customer() ? own_chat(unit, context, id) : visible_chat(unit, context, id));
        return {};
    };
    TRY_DONE(store.read(actor, look));
    TRY(const auto staged, file::stage(store, *context.shelf, upload.name, bytes_at(upload.path)));
    bool is_kept = false;
    auto made = store.write(actor, [&](Unit& unit) -> Result<TurnView> {
        is_kept = false;  // a unit may run twice
        return keep(unit, context, id, upload, staged, is_kept);
    });
    if (!made || !is_kept) file::discard(*context.shelf, staged);
    return made;
}

Result<FileContent> read_chat_file(Store& store, const Actor& actor, const Context& context, ChatId id,
                                   file::FileId file) {
    return store.read(actor, [&](Unit& unit) -> Result<FileContent> {
        if (actor.is_customer()) {
            TRY_DONE(own_chat(unit, context, id));
        } else {
            TRY(const auto chat, visible_chat(unit, context, id));
            TRY_DONE(may_read(unit, chat));
        }
        if (!has_file(unit, id, file)) return refuse(file_unknown);
        TRY(auto facts, file::find(unit, *context.shelf, file));
        TRY(auto bytes, file::read(unit, *context.shelf, file));
        return FileContent{std::move(facts), std::move(bytes)};
    });
}

}  // namespace bihuan::chat
