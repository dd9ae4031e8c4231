#include "app/keys_commands.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "app/command_line.hpp"
#include "app/program.hpp"
#include "keys/use_cases/use_cases.hpp"

namespace bihuan {
namespace {

void print_key(const keys::KeyView& view) {
    const auto& key = view.key;
    fmt::print("{:>4}  {:<8} {:<8} {:<24} {:>10}", key.key_id.number, to_text(key.suite), to_text(key.state),
               key.made_at ? to_iso(*key.made_at) : "secret.key itself", view.records());
    for (const auto& one : view.held) fmt::print("  {} {}", one.holder, one.records);
    fmt::print("\n");
}

// The content of `from` in a file only its user may read; durable when this answers.
void copy_key_file(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code ignored;
    if (std::filesystem::equivalent(from, to, ignored)) return;
    std::filesystem::remove(to);
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    const int target = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    char bytes[256];
    const auto size = source >= 0 ? ::read(source, bytes, sizeof bytes) : -1;
    const bool is_written = size > 0 && target >= 0 &&
                            ::write(target, bytes, static_cast<std::size_t>(size)) == size &&
                            ::fsync(target) == 0;
    if (source >= 0) ::close(source);
    if (target >= 0) ::close(target);
    if (!is_written) throw std::runtime_error{"cannot write the key file " + to.string()};
}

// One name at least leads to each key at every moment.
void put_in_place(const std::filesystem::path& current, const std::filesystem::path& next,
                  const std::filesystem::path& before) {
    if (!std::filesystem::exists(before)) std::filesystem::create_hard_link(current, before);
    std::filesystem::rename(next, current);
    const int folder = ::open(current.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

}  // namespace

int list_keys(Program& program) {
    fmt::print("{:>4}  {:<8} {:<8} {:<24} {:>10}\n", "key", "suite", "state", "made", "records");
    program.store->read(system_actor(), [&](Unit& unit) {
        keys::KeyId before;
        do {
            const auto page = keys::list_keys(unit, program.holders, before, 100);
            for (const auto& one : page.items) print_key(one);
            before = page.next;
        } while (before);
        return true;
    });
    return 0;
}

int rotate_key(Program& program, const std::string& suite, const std::string& reason) {
    const auto wanted = suite_from_text(suite.empty() ? program.settings.text("keys.suite") : suite);
    must(wanted.has_value());
    const auto made = program.store->write(system_actor(), [&](Unit& unit) {
        return keys::rotate_key(unit, program.cipher, program.holders, *wanted, reason);
    });
    if (!made) return refused(made.error());
    fmt::print("key {} is used from now on; a running server moves the values of the others to it\n",
               made->key.key_id.number);
    return 0;
}

int retire_key(Program& program, std::int64_t key_id, const std::string& reason) {
    const auto retired = program.store->write(system_actor(), [&](Unit& unit) {
        return keys::retire_key(unit, program.holders, keys::KeyId{key_id}, reason);
    });
    if (!retired) return refused(retired.error());
    fmt::print("key {} is retired\n", key_id);
    return 0;
}

int rewrap_keys(const Settings& settings, const std::string& new_key_file) {
    const std::filesystem::path current = std::filesystem::path{settings.text("data_dir")} / "secret.key";
    const std::filesystem::path next = current.string() + ".new", before = current.string() + ".old";
    if (!std::filesystem::exists(current)) throw std::runtime_error{"there is no " + current.string()};
    const auto from = FieldCipher::from_file(current), to = FieldCipher::from_file(new_key_file);
    if (std::filesystem::exists(before) && FieldCipher::from_file(before).mark() != from.mark() &&
        to.mark() != from.mark())
        throw std::runtime_error{before.string() + " is of an earlier change; put it away first"};
    if (std::filesystem::exists(next) && FieldCipher::from_file(next).mark() != to.mark())
        throw std::runtime_error{next.string() +
                                 " is of a change that was not finished; run it with that key"};
    copy_key_file(new_key_file, next);  // from here on a running server finds it beside the one it has read
    const SystemClock clock;
    const auto migrations = all_migrations();
    const auto store = open_store({.url = settings.store_url(), .readers = 1}, migrations, clock);
    const auto rewrap = [&] {
        return store->write(system_actor(), [&](Unit& unit) { return keys::rewrap_keys(unit, from, to); });
    };
    if (const auto done = rewrap(); !done) {
        std::filesystem::remove(next);
        return refused(done.error());
    }
    const auto verified = rewrap();  // what the store holds now opens by the new key alone
    if (!verified) return refused(verified.error());
    if (to.mark() != from.mark()) put_in_place(current, next, before);
    std::filesystem::remove(next);
    fmt::print(
        "{} keys are wrapped by the new master key, which is {} now. Copy it to the other nodes and start "
        "them "
        "anew; then put {} and {} away, safely and apart from the store\n",
        *verified, current.string(), before.string(), new_key_file);
    return 0;
}

}  // namespace bihuan
