export const signIn = {
  title: '登录',
  lead: (office: string): string => `${office}检察听证系统`,
  loginName: '登录名',
  password: '密码',
  submit: '登录',
  submitting: '正在登录',
  loginNameMissing: '请输入登录名',
  passwordMissing: '请输入密码',
  /** `seconds` until the next try. */
  wait: (seconds: number): string =>
    seconds >= 60
      ? `尝试次数过多，请在 ${Math.ceil(seconds / 60)} 分钟后再试`
      : `尝试次数过多，请在 ${seconds} 秒后再试`,
  forgotten: '忘记密码请联系本院系统管理员重设。',
  outsiders: '听证员、当事人等受邀人员无需登录，请打开邀请链接或扫描通知上的二维码。',
  toPublic: '查看公开听证',
  demoTitle: '演示人员',
  demoLead: '本站为演示环境，点选一人即可填入登录名和密码。',
  demoFill: (name: string, duty: string): string => `以${name}（${duty}）的身份填写`,
  // The person menu
  otherLanguage: 'English',
  displayTitle: '显示设置',
  displayEntry: '显示设置…',
  passwordEntry: '修改密码…',
  signOut: '退出登录',
  signedOut: '已退出登录',
  endedTitle: '您已退出',
  endedKept: '已输入但未提交的内容仍保存在本机，重新进入后可以继续。',
  signInAgain: '重新登录',
  guestOutBecause: {
    signedOut: '本次进入已结束，请重新打开邀请链接。',
    revoked: '您的邀请已被收回。如仍需参加，请联系书记员取得新的链接。',
    takenOver: '您的席位已在另一台设备上打开。要回到本机，请重新打开邀请链接并选择“在本机继续”。',
  },
  signedOutBecause: {
    signedOut: '登录已在别处退出，请重新登录。',
    revoked: '您的登录已被撤销，请联系系统管理员。',
    takenOver: '您已在另一台设备上登录。',
  },
  passwordTitle: '修改密码',
  passwordLead: '修改后，所有设备上的登录都将失效，请用新密码重新登录。',
  currentPassword: '现在的密码',
  newPassword: '新密码',
  newPasswordHint: '至少 10 个字符，可用一句话',
  again: '再次输入新密码',
  notSame: '两次输入的新密码不一致',
  passwordChanged: '密码已修改，请用新密码登录',
};
