// The first administrator of an empty store.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "app/program.hpp"
#include "base/crypto.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan {
namespace {

// Before there is an account: where the file cannot be written nobody has a password that is lost.
std::string first_login(const std::filesystem::path& folder, const std::string& password) {
    if (::isatty(STDOUT_FILENO) == 1)
        return fmt::format("first login: admin / {}   (change it at the first sign-in; it is shown only now)",
                           password);
    const auto path = folder / "first_login";
    std::error_code ignored;
    std::filesystem::remove(path, ignored);  // of a try before; another's access to it is not kept
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const auto line = password + "\n";
    const bool is_kept = file >= 0 && ::write(file, line.data(), line.size()) == std::ssize(line);
    if (file >= 0) ::close(file);
    if (!is_kept) throw std::runtime_error{"cannot write " + path.string()};
    return fmt::format("first login: admin, its password is in {} (change it at the first sign-in)",
                       path.string());
}

}  // namespace

std::string ensure_first_administrator(Program& p) {
    const auto system = system_actor();
    const bool is_empty = must_have(p.store->read(
        system, [](Unit& unit) -> Result<bool> { return !identity::root_organization(unit).has_value(); }));
    if (!is_empty) return {};
    const auto password = random_token(12);
    const auto told = first_login(p.data_dir, password);
    const auto hash = identity::hash_password(password);
    must_have(p.store->write(system, [&](Unit& unit) -> Result<bool> {
        identity::Organization root;
        root.code = "hq";
        root.name_zh = "总部";
        root.name_en = "Headquarters";
        root.kind = "headquarters";
        const auto id = identity::ensure_organization(unit, root);
        identity::NewAccount admin;
        admin.username = "admin";
        admin.display_name = "管理员 Administrator";
        admin.password_hash = hash;
        admin.posts = {{id, identity::Role::administrator}};
        admin.must_change_password = true;
        identity::ensure_user(unit, admin);
        standard::seed(unit, [&](std::string_view code) { return code == "hq" ? id.number : 0; });
        return true;
    }));
    return told;
}

}  // namespace bihuan
